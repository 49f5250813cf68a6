// SPDX-License-Identifier: Apache-2.0
package io.runnel.testkit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.store.Accounts;
import io.runnel.store.Accounts.Token;
import io.runnel.store.Accounts.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Users and tokens. */
public abstract class AccountContract extends StoreContract {
  private Accounts accounts() {
    return parts().accounts();
  }

  private User user(String name, String... roles) {
    return new User(tenant, name + "-" + tenant, "hash", Set.of(roles), true);
  }

  @Test
  void addsAUserOnceOnly() {
    User ada = user("ada", "workflow-admin", "workflow-viewer");
    assertTrue(accounts().addUser(ada));
    assertFalse(accounts().addUser(user("ada")));
    assertEquals(Optional.of(ada), accounts().user(ada.name()));
    assertEquals(Optional.empty(), accounts().user("ADA-" + tenant));
    assertTrue(accounts().users().contains(ada));
  }

  @Test
  void addsAUserOnceThoughTwoAddItAtOnce() throws Exception {
    for (int i = 0; i < 5; i++) {
      User user = user("race" + i);
      List<Boolean> answers = new ArrayList<>(TwoThreads.answers(turn -> accounts().addUser(user)));
      answers.sort(null);
      assertEquals(List.of(false, true), answers);
    }
  }

  @Test
  void replacesAUser() {
    User ada = user("eve", "workflow-editor");
    accounts().addUser(ada);
    User changed = new User(tenant, ada.name(), "other", Set.of(), false);
    accounts().saveUser(changed);
    assertEquals(Optional.of(changed), accounts().user(ada.name()));
  }

  @Test
  void forgetsATokenWhenItIsDropped() {
    Token token = new Token("h".repeat(60) + tenant, "ada", "for the script", NOON);
    accounts().saveToken(token);
    assertEquals(Optional.of(token), accounts().token(token.hash()));
    accounts().dropToken(token.hash());
    assertEquals(Optional.empty(), accounts().token(token.hash()));
  }
}
