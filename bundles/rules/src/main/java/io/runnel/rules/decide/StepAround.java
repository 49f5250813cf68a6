// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.decide;

import io.runnel.host.RecordRef;
import io.runnel.kind.Property;
import io.runnel.rules.kind.InstalledType;
import io.runnel.rules.kind.KindSource;
import org.jspecify.annotations.Nullable;

/**
 * What a running step may ask for beside its record.
 *
 * @param kinds installed kinds
 * @param tenant the tenant
 * @param ids gives ids to records that steps make
 */
public record StepAround(KindSource kinds, int tenant, NewIds ids) {

  /** Gives ids to records that steps make. */
  public interface NewIds {
    /** No ids: for steps that make no records. */
    NewIds NONE =
        creation -> {
          throw new IllegalStateException("only a kind of effect RECORD makes records");
        };

    /** The id for a creation; the same whenever it is asked for again. */
    String id(String creation);
  }

  RecordRef newRecord(String type, String step, int number) {
    return new RecordRef(tenant, type, ids.id(step + " " + number));
  }

  @Nullable Property property(String type, String name) {
    InstalledType installed = kinds.type(tenant, type).orElse(null);
    return installed == null ? null : installed.property(name);
  }
}
