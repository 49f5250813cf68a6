// SPDX-License-Identifier: Apache-2.0
package io.runnel.testkit.store;

import io.runnel.store.Accounts;
import io.runnel.store.Leases;
import io.runnel.store.Pages;
import io.runnel.store.Store;
import io.runnel.store.WorkflowStore;

/**
 * A store with its sides, all on one database.
 *
 * @param store the engine's path
 * @param leases who owns which slot
 * @param pages reads for people
 * @param workflows workflows and versions
 * @param accounts users and tokens
 */
public record StoreParts(
    Store store, Leases leases, Pages pages, WorkflowStore workflows, Accounts accounts) {}
