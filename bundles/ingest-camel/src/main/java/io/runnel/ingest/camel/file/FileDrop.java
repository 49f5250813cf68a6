// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.file;

import io.runnel.host.Inbox;
import io.runnel.ingest.camel.intake.Formats;
import io.runnel.ingest.camel.intake.Intake;
import io.runnel.ingest.camel.intake.Patience;
import io.runnel.ingest.camel.intake.Running;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * One configured folder, {@code etc/io.runnel.file-<anything>.cfg}: its route takes in one file
 * after the other, in the thread that looks at the folder.
 */
@Component(
    service = RouteBuilder.class,
    configurationPid = "io.runnel.file",
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    property = "runnel.routes:Boolean=true")
@Designate(ocd = FileDrop.Configuration.class, factory = true)
public final class FileDrop extends RouteBuilder {
  private final Inbox inbox;
  private final Formats formats;
  private final Configuration configuration;

  /** What a folder is told. */
  @ObjectClassDefinition(
      name = "Runnel file drop",
      description = "Takes files of events from a folder, a JSON object a line.")
  public @interface Configuration {
    /** Folder. */
    @AttributeDefinition(
        name = "Folder",
        description = "Folder to drop files into; made if absent.")
    String folder();

    /** Which files. */
    @AttributeDefinition(
        name = "Files",
        description = "Patterns of names, with commas between. Other files are left alone.")
    String files() default "*.jsonl,*.ndjson";

    /** Format. */
    @AttributeDefinition(
        name = "Format",
        description = "events for our own, or the name of a hook, whose format and maps are used.")
    String format() default Formats.EVENTS;

    /** Tenant. */
    @AttributeDefinition(name = "Tenant")
    int tenant() default 1;

    /** Milliseconds between two looks. */
    @AttributeDefinition(
        name = "Pause",
        description = "Milliseconds between two looks; a file that grew in one is still written.")
    int pauseMillis() default 1000;
  }

  /** With the inbox that events end in. */
  @Activate
  public FileDrop(@Reference Inbox inbox, @Reference Formats formats, Configuration configuration) {
    this.inbox = inbox;
    this.formats = formats;
    this.configuration = configuration;
  }

  @Override
  public void configure() {
    // A failure leaves the file where it is, to be gone on with at the next look.
    errorHandler(noErrorHandler());
    String id = "runnel-file:" + configuration.folder();
    Intake intake =
        new Intake(
            inbox,
            formats.reader(configuration.format(), configuration.tenant()),
            Patience.whileRunning(Running.route(getContext(), id)));
    from(uri()).routeId(id).process(exchange -> new DroppedFile(intake, path(exchange)).take());
  }

  /** Done with a file we move it ourselves, hence noop; and one of the same name is another. */
  private String uri() {
    String folder = configuration.folder();
    if (folder.isBlank() || folder.indexOf('?') >= 0) {
      throw new IllegalArgumentException(
          "folder: '" + folder + "' is no folder; write its path, without a question mark");
    }
    int pause = Math.max(1, configuration.pauseMillis());
    return "file:"
        + folder
        + "?noop=true&idempotent=false&sortBy=file:modified"
        + "&initialDelay=0&delay="
        + pause
        + "&antInclude="
        + configuration.files().strip()
        + "&readLock=changed&readLockCheckInterval="
        + pause
        + "&readLockTimeout="
        + 5L * pause
        + "&readLockLoggingLevel=DEBUG";
  }

  private static Path path(Exchange exchange) {
    String path = exchange.getMessage().getHeader(Exchange.FILE_PATH, String.class);
    return Path.of(Objects.requireNonNull(path));
  }
}
