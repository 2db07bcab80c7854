# Sourced by mvnw, varphi and .ci/run: find_jdk sets and exports JAVA_HOME to a JDK 25 or newer (a full one, with javac).
# The order: JAVA_HOME, the java on the PATH, then the newest of the usual places. Where there is none, one sentence on
# stderr and exit 2. A JDK tells its version in its file `release`; asking the JVM would cost 50 ms for each one.

jdk_oldest=25

# Sets jdk_rank to the version of the JDK in directory $1 as a comparable number, 0 where it is none or too old.
jdk_rank() {
  jdk_rank=0
  [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 0
  while IFS='="' read -r jdk_key jdk_skip jdk_value jdk_rest || [ -n "$jdk_key" ]; do
    if [ "$jdk_key" = JAVA_VERSION ]; then
      jdk_major=${jdk_value%%[!0-9]*}
      jdk_update=0
      case $jdk_value in
      *.*.*) jdk_update=${jdk_value#*.*.} jdk_update=${jdk_update%%[!0-9]*} ;;
      esac
      [ "${jdk_major:-0}" -lt "$jdk_oldest" ] || jdk_rank=$((jdk_major * 1000 + ${jdk_update:-0}))
      return 0
    fi
  done <"$1/release"
}

# The home of the java on the PATH: through its links, or asked from itself where it is a shim.
jdk_on_path() {
  jdk_java=$(command -v java) || return 0
  jdk_home=$(readlink -f "$jdk_java" 2>/dev/null) || jdk_home=
  jdk_home=${jdk_home%/bin/java}
  [ -r "$jdk_home/release" ] ||
    jdk_home=$("$jdk_java" -XshowSettings:properties -version 2>&1 </dev/null | sed -n 's/^ *java\.home = //p')
  printf '%s\n' "$jdk_home"
}

jdk_usual_places() {
  set +f
  for jdk_home in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/*jdk* /opt/*jdk* /opt/java/* /opt/jvm/* \
    "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* "${HOME-}"/.asdf/installs/java/* \
    "${HOME-}"/.local/share/mise/installs/java/* "${HOME-}"/.gradle/jdks/* \
    "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if [ -r "$jdk_home/release" ]; then printf '%s\n' "$jdk_home"; fi
  done
}

find_jdk() {
  jdk_rank "${JAVA_HOME-}"
  if [ "$jdk_rank" = 0 ]; then
    JAVA_HOME=$(jdk_on_path)
    jdk_rank "$JAVA_HOME"
  fi
  if [ "$jdk_rank" = 0 ]; then
    JAVA_HOME='' jdk_best=0
    while IFS= read -r jdk_home; do
      jdk_rank "$jdk_home"
      if [ "$jdk_rank" -gt "$jdk_best" ]; then JAVA_HOME=$jdk_home jdk_best=$jdk_rank; fi
    done <<END
$(jdk_usual_places)
END
  fi
  if [ -z "$JAVA_HOME" ]; then
    echo "Varphi needs a JDK $jdk_oldest or newer and found none (JAVA_HOME, PATH, /usr/lib/jvm and other usual places):" \
      "install one, for example Eclipse Temurin $jdk_oldest, or set JAVA_HOME to where it is." >&2
    exit 2
  fi
  export JAVA_HOME
}
