// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.kind;

import io.runnel.kind.ActionKind;
import io.runnel.kind.Kind;
import io.runnel.rules.settings.Binder;

/**
 * An action kind with its forms.
 *
 * @param kind its description
 * @param service the service itself
 * @param settings reads its settings
 * @param answer writes its answers
 */
public record InstalledAction(
    Kind kind, ActionKind<Record, Record> service, Binder settings, Binder answer) {}
