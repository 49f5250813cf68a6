// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.burst;

import io.runnel.engine.kinds.KindRegistry;
import io.runnel.engine.publish.Publisher;
import io.runnel.engine.record.Hosts;
import io.runnel.engine.time.Ids;
import io.runnel.store.Store;
import io.runnel.workflow.EngineClock;

/**
 * What every batch needs.
 *
 * @param store the store
 * @param publisher what is published
 * @param kinds installed kinds
 * @param hosts who masters which records
 * @param ids new ids
 * @param clock the engine's time
 */
public record Parts(
    Store store,
    Publisher publisher,
    KindRegistry kinds,
    Hosts hosts,
    Ids ids,
    EngineClock clock) {}
