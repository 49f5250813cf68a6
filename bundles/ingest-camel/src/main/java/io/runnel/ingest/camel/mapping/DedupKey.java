// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.runnel.host.EventKind;
import io.runnel.host.RecordRef;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * Keys by which a repeated delivery is recognised: short, whatever a host says.
 *
 * @param hostInstance the host
 * @param record the record
 * @param kind what happened
 */
record DedupKey(String hostInstance, RecordRef record, EventKind kind) {
  String of(List<String> parts) {
    String all = record.key() + "\0" + kind.name() + "\0" + String.join("\0", parts);
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(UTF_8));
      return hostInstance + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
