// SPDX-License-Identifier: Apache-2.0
package io.runnel.engine.burst;

import io.runnel.host.Actor;
import io.runnel.host.RecordWrite;
import io.runnel.host.WriteAnswer;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Record writes from outside that join the next batch.
 *
 * @param writes the writes
 * @param actor who asked
 * @param answer completed after the commit
 */
public record WriteRequest(
    List<RecordWrite> writes, Actor actor, CompletableFuture<List<WriteAnswer>> answer) {}
