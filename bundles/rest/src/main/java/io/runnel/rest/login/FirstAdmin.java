// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.login;

import io.runnel.store.Accounts;
import java.io.PrintStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the user {@code admin} where there is no user yet. A password that nobody chose is printed
 * to the console, not logged: logs are kept and copied.
 */
@Component(service = FirstAdmin.class, immediate = true)
public final class FirstAdmin {
  /** The name of the first user. */
  public static final String NAME = "admin";

  /** Environment variable with the password to give it. */
  public static final String VARIABLE = "RUNNEL_ADMIN_PASSWORD";

  private static final Logger LOG = LoggerFactory.getLogger(FirstAdmin.class);
  private static final int TENANT = 1;
  private static final int RANDOM_BYTES = 15;

  /** Called by DS as soon as accounts can be stored. */
  @Activate
  public FirstAdmin(@Reference Accounts accounts) {
    this(accounts, System.getenv(VARIABLE), System.out);
  }

  /** For a plain JVM. */
  public FirstAdmin(Accounts accounts, @Nullable String chosen, PrintStream console) {
    if (!accounts.users().isEmpty()) {
      return;
    }
    boolean random = chosen == null || chosen.isEmpty();
    String password = random ? Secrets.random(RANDOM_BYTES) : String.valueOf(chosen);
    Accounts.User admin =
        new Accounts.User(TENANT, NAME, Passwords.hash(password), Set.of(Role.ADMIN.word()), true);
    if (accounts.addUser(admin) && random) {
      announce(password, console);
    }
  }

  private static void announce(String password, PrintStream console) {
    console.println(
        "Runnel made the user 'admin' with the password " + password + "  (shown only now)");
    LOG.warn(
        "Made the user 'admin' and printed its random password to standard output. If that went"
            + " nowhere, empty the new database and start again with {} set",
        VARIABLE);
  }
}
