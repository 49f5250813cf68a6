// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.rest.site.MemoryAccounts;
import io.runnel.store.Accounts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FirstAdminTest {
  private final MemoryAccounts accounts = new MemoryAccounts();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void takesThePasswordFromTheEnvironmentAndPrintsNothing() {
    start("chosen");
    assertTrue(Passwords.fits("chosen", admin().passwordHash()));
    assertEquals(Set.of("workflow-admin"), admin().roles());
    assertEquals("", printed.toString());
  }

  @Test
  void printsARandomPasswordOnceAndStoresItsHashOnly() {
    start(null);
    Matcher found = Pattern.compile("with the password (\\S+)").matcher(printed.toString());
    assertTrue(found.find(), printed.toString());
    assertTrue(Passwords.fits(found.group(1), admin().passwordHash()));
    assertFalse(admin().toString().contains(found.group(1)));

    printed.reset();
    start(null);
    assertEquals("", printed.toString());
  }

  @Test
  void leavesExistingUsersAlone() {
    Accounts.User other = new Accounts.User(1, "other", "x", Set.of(), true);
    accounts.addUser(other);
    start("chosen");
    assertEquals(Optional.empty(), accounts.user("admin"));
  }

  @Test
  void hashesAreSaltedAndOtherFormsAreRefused() {
    assertNotEquals(Passwords.hash("a"), Passwords.hash("a"));
    assertFalse(Passwords.fits("a", "a"));
    assertFalse(Passwords.fits("a", "sha1$1$2$3"));
  }

  private void start(String chosen) {
    new FirstAdmin(accounts, chosen, new PrintStream(printed));
  }

  private Accounts.User admin() {
    return accounts.user("admin").orElseThrow();
  }
}
