import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.HdfsConfiguration;
import org.apache.hadoop.yarn.conf.YarnConfiguration;

/**
 * Prints what Hadoop's own Configuration makes of files, one fact a line: case, key, getter, and result, between tabs.
 *
 * The argument is a folder with one folder a case (its files are read in the order of their names) and a file "queries"
 * of keys that are asked for in each case, beside those that the files set. A case whose files cannot be read has one
 * line with the getter "error"; a getter that throws has no result.
 */
public class Oracle {
    private interface Getter {
        String get() throws Exception;
    }

    private static PrintStream out;

    public static void main(String[] arguments) throws Exception {
        out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        HdfsConfiguration.init();
        Configuration standard = new YarnConfiguration(new HdfsConfiguration());
        Path root = Path.of(arguments[0]);
        List<String> queries = Files.readAllLines(root.resolve("queries"));
        for (Path folder : sorted(root)) {
            if (Files.isDirectory(folder)) judge(folder, queries);
        }
        for (Map.Entry<String, String> entry : standard) {
            line("@defaults", entry.getKey(), "raw", entry.getValue());
        }
        line("@defaults", YarnConfiguration.YARN_APPLICATION_CLASSPATH, "code",
            String.join(",", YarnConfiguration.DEFAULT_YARN_APPLICATION_CLASSPATH));
        deprecations();
        out.flush();
    }

    private static List<Path> sorted(Path folder) throws Exception {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().collect(Collectors.toList());
        }
    }

    private static void judge(Path folder, List<String> queries) throws Exception {
        String name = folder.getFileName().toString();
        Configuration configuration = new Configuration(false);
        for (Path file : sorted(folder)) {
            if (file.toString().endsWith(".xml")) {
                configuration.addResource(new org.apache.hadoop.fs.Path(file.toString()));
            }
        }
        TreeSet<String> keys = new TreeSet<>();
        try {
            for (Map.Entry<String, String> entry : configuration) {
                line(name, entry.getKey(), "set", entry.getValue());
                keys.add(entry.getKey());
            }
        } catch (Exception | StackOverflowError failure) {
            line(name, "", "error", String.valueOf(failure.getMessage()));
            return;
        }
        keys.addAll(queries);
        for (String key : keys) {
            if (configuration.getRaw(key) != null) ask(configuration, name, key);
        }
    }

    private static void ask(Configuration configuration, String name, String key) {
        fact(name, key, "raw", () -> configuration.getRaw(key));
        fact(name, key, "string", () -> configuration.get(key));
        fact(name, key, "trimmed", () -> configuration.getTrimmed(key));
        fact(name, key, "true", () -> "" + configuration.getBoolean(key, true));
        fact(name, key, "false", () -> "" + configuration.getBoolean(key, false));
        fact(name, key, "int", () -> "" + configuration.getLong(key, 0));
        fact(name, key, "bytes", () -> "" + configuration.getLongBytes(key, 0));
        fact(name, key, "millis",
            () -> "" + configuration.getTimeDuration(key, 0L, TimeUnit.SECONDS, TimeUnit.MILLISECONDS));
        fact(name, key, "strings",
            () -> Arrays.stream(configuration.getTrimmedStrings(key)).filter(item -> !item.isEmpty())
                .collect(Collectors.joining("\u001f")));
    }

    private static void fact(String name, String key, String getter, Getter value) {
        try {
            line(name, key, getter, value.get());
        } catch (Exception failure) {
            out.println(escaped(name) + "\t" + escaped(key) + "\t" + getter);
        }
    }

    private static void deprecations() {
        PrintStream real = System.out;
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        System.setOut(new PrintStream(text, true, StandardCharsets.UTF_8));
        Configuration.dumpDeprecatedKeys();
        System.setOut(real);
        for (String row : text.toString(StandardCharsets.UTF_8).split("\n")) {
            String[] names = row.split("\t");
            if (names.length > 1) line("@deprecated", names[0], "successor", names[1]);
        }
    }

    private static void line(String name, String key, String getter, String value) {
        out.println(escaped(name) + "\t" + escaped(key) + "\t" + getter + "\t" + escaped(value));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }
}
