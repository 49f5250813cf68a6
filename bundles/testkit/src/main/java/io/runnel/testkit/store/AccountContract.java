// SPDX-License-Identifier: Apache-2.0
package io.runnel.testkit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.store.Accounts;
import io.runnel.store.Accounts.Limits;
import io.runnel.store.Accounts.Tenant;
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

  @Test
  void listsTokensOfAUserAndDropsThemAtOnce() {
    User ada = user("list");
    accounts().addUser(ada);
    Token session = token(ada, "a", new Limits(true, null, NOON));
    Token script = token(ada, "b", new Limits(false, "workflow-viewer", NOON.plusSeconds(1)));
    Token other = token(user("other"), "c", new Limits(false, null, NOON));
    assertEquals(List.of(session, script), accounts().tokens(ada.name()));
    assertEquals(2, accounts().dropTokens(ada.name()));
    assertEquals(List.of(), accounts().tokens(ada.name()));
    assertEquals(Optional.of(other), accounts().token(other.hash()));
  }

  private Token token(User owner, String letter, Limits limits) {
    Token token = new Token(letter.repeat(60) + tenant, owner.name(), "for tests", NOON, limits);
    accounts().saveToken(token);
    return token;
  }

  @Test
  void makesTenantsUnderIdsOfTheirOwn() throws Exception {
    assertEquals(1, accounts().tenants().get(0).id());
    List<Tenant> made = TwoThreads.answers(turn -> accounts().addTenant("Tenant of turn"));
    assertNotEquals(made.get(0).id(), made.get(1).id());
    assertTrue(accounts().tenants().containsAll(made));
  }
}
