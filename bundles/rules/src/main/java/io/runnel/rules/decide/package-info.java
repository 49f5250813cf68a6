// SPDX-License-Identifier: Apache-2.0
/**
 * What a record does next in a workflow, as a function of its inputs. The engine, the testkit and
 * every rehearsal call it and differ only in where the inputs come from and whether the decisions
 * are written.
 */
@NullMarked
package io.runnel.rules.decide;

import org.jspecify.annotations.NullMarked;
