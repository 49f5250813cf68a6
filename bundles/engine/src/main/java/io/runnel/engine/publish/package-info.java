// SPDX-License-Identifier: Apache-2.0
/** What is published: compiled, indexed by trigger, and kept in step with the store. */
@NullMarked
package io.runnel.engine.publish;

import org.jspecify.annotations.NullMarked;
