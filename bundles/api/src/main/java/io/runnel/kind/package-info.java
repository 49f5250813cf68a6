// SPDX-License-Identifier: Apache-2.0
/**
 * What an extension author writes and sees: one class per kind. Implement {@link
 * io.runnel.kind.ActionKind}, {@link io.runnel.kind.TriggerKind} or {@link
 * io.runnel.kind.ObjectType}, describe it with {@link io.runnel.kind.Kind}, register it as a
 * Declarative-Services component; presence of the service is the registration.
 */
@Export
@Version("1.1.0")
@NullMarked
package io.runnel.kind;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
