# Sourced by compare and jmh: builds what has changed and sets JAVA_HOME, class_path and natives, the folder that the
# other systems unpack their libraries to.
set -eu
bench=$(CDPATH='' cd -- "${0%/*}" && pwd -P)
. "$bench/../.mvn/find-jdk.sh"
find_jdk
(
  cd "$bench/.." && ./mvnw -q -B -ntp -Pbench -pl bench -am -Dmaven.test.skip package \
    dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$bench/target/lib"
) </dev/null >&2
class_path=$bench/target/classes:$bench/target/lib/*
natives=$bench/target/natives
mkdir -p "$natives"
