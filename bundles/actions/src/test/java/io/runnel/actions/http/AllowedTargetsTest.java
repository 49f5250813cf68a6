// SPDX-License-Identifier: Apache-2.0
package io.runnel.actions.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedTargetsTest {

  @Test
  void nothingInternalIsOpenAtFirst() throws Exception {
    assertFalse(permits(AllowedTargets.of(), "localhost", 9000, "127.0.0.1"));
  }

  @Test
  void anAddressIsOpenedWithItsPortAlone() throws Exception {
    var allowed = AllowedTargets.of("127.0.0.1:9000", "[::1]:9001");
    assertTrue(permits(allowed, "127.0.0.1", 9000, "127.0.0.1"));
    assertTrue(permits(allowed, "localhost", 9000, "127.0.0.1"));
    assertTrue(permits(allowed, "::1", 9001, "0:0:0:0:0:0:0:1"));
    assertFalse(permits(allowed, "127.0.0.1", 9001, "127.0.0.1"));
    assertFalse(permits(allowed, "127.0.0.2", 9000, "127.0.0.2"));
  }

  @Test
  void aNameIsOpenedWithItsPortWhateverItsAddress() throws Exception {
    var allowed = AllowedTargets.of(" CRM.internal:8080 ");
    assertTrue(permits(allowed, "crm.internal", 8080, "10.0.0.5"));
    assertFalse(permits(allowed, "crm.internal", 8081, "10.0.0.5"));
    assertFalse(permits(allowed, "other.internal", 8080, "10.0.0.5"));
  }

  @Test
  void aRangeIsOpenedWithEveryPort() throws Exception {
    var allowed = AllowedTargets.of("10.1.0.0/16", "fd00::/8");
    assertTrue(permits(allowed, "a", 1, "10.1.255.255"));
    assertTrue(permits(allowed, "a", 1, "fd12::1"));
    assertFalse(permits(allowed, "a", 1, "10.2.0.0"));
    assertFalse(permits(allowed, "a", 1, "fc12::1"));
  }

  @Test
  void aTextMayHoldSeveralEntries() throws Exception {
    var allowed = AllowedTargets.of("127.0.0.1:9000, crm.internal:8080,10.0.0.0/8");
    assertTrue(permits(allowed, "127.0.0.1", 9000, "127.0.0.1"));
    assertTrue(permits(allowed, "crm.internal", 8080, "192.168.0.1"));
    assertTrue(permits(allowed, "a", 1, "10.0.0.5"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"127.0.0.1", "127.0.0.1:0", "127.0.0.1:70000", "10.0.0.0/33", "x/8", "*", "a:b"})
  void anEntryThatCannotBeReadOpensNothingAndLeavesTheOthers(String entry) throws Exception {
    var allowed = AllowedTargets.of(entry, "127.0.0.1:9000");
    assertTrue(permits(allowed, "127.0.0.1", 9000, "127.0.0.1"));
    assertFalse(permits(allowed, "127.0.0.1", 9001, "127.0.0.1"));
  }

  private static boolean permits(AllowedTargets allowed, String host, int port, String address)
      throws Exception {
    return allowed.permits(host, port, InetAddress.getByName(address));
  }
}
