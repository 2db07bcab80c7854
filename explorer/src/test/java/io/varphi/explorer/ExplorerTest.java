package io.varphi.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplorerTest {
  @Test
  void aTakenPortGivesTheNextFreeOne() throws IOException {
    try (Explorer first = Explorer.start(0, false);
        Explorer second = Explorer.start(first.uri().getPort(), false)) {
      assertNotEquals(first.uri(), second.uri());
      assertTrue(second.uri().getPort() > first.uri().getPort());
    }
  }

  @Test
  void aTakenPortThatWasAskedForIsASentence() throws IOException {
    try (Explorer first = Explorer.start(0, false)) {
      int port = first.uri().getPort();
      IOException e = assertThrows(IOException.class, () -> Explorer.start(port, true));
      assertTrue(e.getMessage().startsWith("port " + port + " cannot be had"), e.getMessage());
    }
  }

  @Test
  void thereIsNoPortBeyond65535() {
    for (int port : new int[] {-1, 65_536}) {
      assertThrows(IllegalArgumentException.class, () -> Explorer.start(port, true));
    }
  }

  @Test
  void aClosedExplorerFreesItsPort() throws IOException {
    Explorer first = Explorer.start(0, false);
    int port = first.uri().getPort();
    first.close();
    try (Explorer second = Explorer.start(port, true)) {
      assertEquals(port, second.uri().getPort());
    }
  }

  @Test
  void onlyTheLoopbackInterfaceListens() throws IOException {
    List<InetAddress> others =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
            .toList();
    try (Explorer explorer = Explorer.start(0, false)) {
      assertEquals("127.0.0.1", explorer.uri().getHost());
      for (InetAddress other : others) {
        assertThrows(
            ConnectException.class,
            () -> new Socket(other, explorer.uri().getPort()).close(),
            other::toString);
      }
    }
  }
}
