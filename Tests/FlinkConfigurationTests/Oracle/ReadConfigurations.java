import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Says how Flink reads configuration folders: one argument, a folder of case folders. A case holds a configuration file
 * and, each if wanted, `dynamic` (keys and values, each ended by a NUL: dynamic properties on top) and `queries` (lines
 * of a type, a blank, and a key). Prints a JSON object: for each case `values` or `error`, and `answers` by query, a
 * list of one value (null where nothing is set), or an empty list for a value that Flink refuses.
 */
public class ReadConfigurations {
    public static void main(String[] arguments) throws Exception {
        Map<String, Object> results = new TreeMap<>();
        List<Path> cases;
        try (Stream<Path> paths = Files.list(Path.of(arguments[0]))) {
            cases = paths.sorted().collect(Collectors.toList());
        }
        for (Path folder : cases) {
            results.put(folder.getFileName().toString(), read(folder));
        }
        System.out.write(new ObjectMapper().writeValueAsBytes(results));
        System.out.flush();
    }

    private static Map<String, Object> read(Path folder) throws Exception {
        Map<String, Object> result = new TreeMap<>();
        Configuration configuration;
        try {
            configuration = GlobalConfiguration.loadConfiguration(folder.toString(), dynamic(folder.resolve("dynamic")));
            result.put("values", configuration.toMap());
        } catch (Throwable refused) {
            Throwable root = refused;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            result.put("error", String.valueOf(root));
            return result;
        }
        Path queries = folder.resolve("queries");
        if (Files.exists(queries)) {
            Map<String, Object> answers = new TreeMap<>();
            for (String query : Files.readAllLines(queries)) {
                String[] words = query.split(" ", 2);
                answers.put(query, answer(configuration, words[0], words[1]));
            }
            result.put("answers", answers);
        }
        return result;
    }

    private static Configuration dynamic(Path file) throws Exception {
        Configuration configuration = new Configuration();
        if (Files.exists(file)) {
            String[] words = Files.readString(file).split("\0", -1);
            for (int i = 0; i + 1 < words.length; i += 2) {
                configuration.setString(words[i], words[i + 1]);
            }
        }
        return configuration;
    }

    private static List<Object> answer(Configuration configuration, String type, String key) {
        List<Object> answer = new ArrayList<>();
        try {
            answer.add(value(configuration, type, key));
        } catch (RuntimeException refused) {
            // stays empty
        }
        return answer;
    }

    private static Object value(Configuration configuration, String type, String key) {
        ConfigOptions.OptionBuilder option = ConfigOptions.key(key);
        switch (type) {
            case "string":
                return get(configuration, option.stringType().noDefaultValue());
            case "list":
                return get(configuration, option.stringType().asList().noDefaultValue());
            case "map":
                return get(configuration, option.mapType().noDefaultValue());
            case "bool":
                return get(configuration, option.booleanType().noDefaultValue());
            case "int":
                return get(configuration, option.intType().noDefaultValue());
            case "double":
                Double number = get(configuration, option.doubleType().noDefaultValue());
                return number == null ? null : Long.toHexString(Double.doubleToLongBits(number));
            case "memory":
                MemorySize size = get(configuration, option.memoryType().noDefaultValue());
                return size == null ? null : size.getBytes() + " " + size;
            case "duration":
                Duration duration = get(configuration, option.durationType().noDefaultValue());
                return duration == null ? null : duration.getSeconds() + " " + duration.getNano();
            default:
                throw new Error("no such type: " + type);
        }
    }

    private static <T> T get(Configuration configuration, ConfigOption<T> option) {
        return configuration.getOptional(option).orElse(null);
    }
}
