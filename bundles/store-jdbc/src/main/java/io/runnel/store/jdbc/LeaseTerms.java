// SPDX-License-Identifier: Apache-2.0
package io.runnel.store.jdbc;

import io.runnel.store.Lease;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/** The condition that a slot's row is held under one of some leases. */
final class LeaseTerms {
  private LeaseTerms() {}

  /** The condition for a number of leases; false for none. */
  static String any(int leases) {
    String pair = "(slot = ? and epoch = ?)";
    return leases == 0 ? "1 = 0" : String.join(" or ", Collections.nCopies(leases, pair));
  }

  /** Sets its parameters. */
  static void bind(Bind bind, List<Lease> leases) throws SQLException {
    for (Lease lease : leases) {
      bind.number(lease.slot()).number(lease.epoch());
    }
  }
}
