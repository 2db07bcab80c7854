package io.varphi.explorer;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class GuardTest {
  private static void assertRefused(Guard guard, String host) {
    assertThrows(Refusal.class, () -> guard.checkHost(List.of(host)), host);
    assertThrows(Refusal.class, () -> guard.checkOrigin("http://" + host), host);
  }

  private static void assertAdmitted(Guard guard, String host) {
    assertDoesNotThrow(() -> guard.checkHost(List.of(host)), host);
    assertDoesNotThrow(() -> guard.checkOrigin("http://" + host), host);
  }

  @Test
  void thisMachineIsAdmittedWithItsPort() {
    Guard guard = Guard.of(8321);
    for (String name : List.of("127.0.0.1", "localhost", "[::1]")) {
      assertAdmitted(guard, name + ":8321");
      assertRefused(guard, name + ":8322");
      assertRefused(guard, name);
    }
    assertRefused(guard, "evil.example:8321");
  }

  @Test
  void browsersNameNoPort80() {
    Guard guard = Guard.of(80);
    for (String name : List.of("127.0.0.1", "localhost", "[::1]")) {
      assertAdmitted(guard, name);
      assertAdmitted(guard, name + ":80");
      assertRefused(guard, name + ":8321");
    }
    assertRefused(guard, "evil.example");
  }
}
