// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.kind;

import io.runnel.kind.Kind;
import io.runnel.kind.TriggerKind;
import io.runnel.rules.settings.Binder;

/**
 * A trigger kind with its form.
 *
 * @param kind its description
 * @param service the service itself
 * @param settings reads its settings
 */
public record InstalledTrigger(Kind kind, TriggerKind<Record> service, Binder settings) {}
