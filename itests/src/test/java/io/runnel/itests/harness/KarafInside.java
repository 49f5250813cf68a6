// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.harness;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** A running Karaf seen through its own management beans: nothing of ours is in there to look. */
public final class KarafInside implements AutoCloseable {
  private final JMXConnector connector;
  private final MBeanServerConnection beans;

  private KarafInside(JMXConnector connector) throws IOException {
    this.connector = connector;
    this.beans = connector.getMBeanServerConnection();
  }

  static KarafInside connect(int port) throws IOException {
    String url = "service:jmx:rmi:///jndi/rmi://127.0.0.1:" + port + "/karaf-root";
    String[] login = {KarafShell.USER, KarafShell.USER};
    return new KarafInside(
        JMXConnectorFactory.connect(
            new JMXServiceURL(url), Map.of(JMXConnector.CREDENTIALS, login)));
  }

  /**
   * A bundle as it stands.
   *
   * @param id the framework's number
   * @param name symbolic name
   * @param version its version
   * @param state for instance ACTIVE
   * @param imports each imported package with the bundle that it is wired to
   */
  public record Seen(long id, String name, String version, String state, List<String> imports) {
    /** Whether it is one of ours. */
    public boolean isOurs() {
      return name.startsWith("io.runnel.");
    }
  }

  /** All bundles by id. */
  public Map<Long, Seen> bundles() throws IOException, JMException {
    Map<Long, Seen> seen = new TreeMap<>();
    for (CompositeData row : rows(beans.invoke(core("bundleState"), "listBundles", null, null))) {
      long id = (Long) row.get("Identifier");
      seen.put(
          id,
          new Seen(
              id,
              String.valueOf(row.get("SymbolicName")),
              String.valueOf(row.get("Version")),
              String.valueOf(row.get("State")),
              wires(id)));
    }
    return seen;
  }

  /** Live threads' names. */
  public Set<String> threads() throws IOException {
    ThreadMXBean threads =
        ManagementFactory.newPlatformMXBeanProxy(
            beans, ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class);
    Set<String> names = new TreeSet<>();
    for (ThreadInfo thread : threads.dumpAllThreads(false, false)) {
      names.add(thread.getThreadName());
    }
    return names;
  }

  /** Interfaces of all services, with the name of the bundle that registered them. */
  public Set<String> services() throws IOException, JMException {
    Map<Long, String> names = new TreeMap<>();
    for (CompositeData row : rows(beans.invoke(core("bundleState"), "listBundles", null, null))) {
      names.put((Long) row.get("Identifier"), String.valueOf(row.get("SymbolicName")));
    }
    Set<String> services = new TreeSet<>();
    Object list = beans.invoke(core("serviceState"), "listServices", null, null);
    for (CompositeData row : rows(list)) {
      String owner = names.get((Long) row.get("BundleIdentifier"));
      for (String type : (String[]) row.get("objectClass")) {
        services.add(owner + " " + type);
      }
    }
    return services;
  }

  /** Writes down from now on what happens to bundles, as lines of id, name and event. */
  public List<String> watchBundles() throws IOException, JMException {
    List<String> events = new CopyOnWriteArrayList<>();
    beans.addNotificationListener(
        core("bundleState"),
        (notification, ignored) -> {
          CompositeData event = (CompositeData) notification.getUserData();
          events.add(
              event.get("SymbolicName") + " " + eventName((Integer) event.get("BundleEvent")));
        },
        null,
        null);
    return events;
  }

  @Override
  public void close() throws IOException {
    connector.close();
  }

  private List<String> wires(long bundle) throws IOException, JMException {
    CompositeData wiring =
        (CompositeData)
            beans.invoke(
                core("wiringState"),
                "getCurrentWiring",
                new Object[] {bundle, "osgi.wiring.package"},
                new String[] {"long", "java.lang.String"});
    List<String> imports = new ArrayList<>();
    if (wiring != null) {
      for (CompositeData wire : (CompositeData[]) wiring.get("RequiredWires")) {
        CompositeData capability = (CompositeData) wire.get("BundleCapability");
        imports.add(packageOf(capability) + " from " + wire.get("ProviderBundleId"));
      }
    }
    imports.sort(null);
    return imports;
  }

  private static String packageOf(CompositeData capability) {
    for (CompositeData attribute : rows(capability.get("Attributes"))) {
      if ("osgi.wiring.package".equals(attribute.get("Key"))) {
        return String.valueOf(attribute.get("Value"));
      }
    }
    return "?";
  }

  private ObjectName core(String type) throws IOException, JMException {
    return beans
        .queryNames(new ObjectName("osgi.core:type=" + type + ",*"), null)
        .iterator()
        .next();
  }

  @SuppressWarnings("unchecked")
  private static Collection<CompositeData> rows(Object table) {
    return (Collection<CompositeData>) ((TabularData) table).values();
  }

  private static String eventName(int type) {
    return switch (type) {
      case 0x01 -> "INSTALLED";
      case 0x02 -> "STARTED";
      case 0x04 -> "STOPPED";
      case 0x08 -> "UPDATED";
      case 0x10 -> "UNINSTALLED";
      case 0x20 -> "RESOLVED";
      case 0x40 -> "UNRESOLVED";
      default -> "event " + type;
    };
  }
}
