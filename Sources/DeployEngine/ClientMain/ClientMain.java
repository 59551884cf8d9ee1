import java.io.File;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.cache.DistributedCache.DistributedCacheEntry;
import org.apache.flink.api.dag.Pipeline;
import org.apache.flink.client.ClientUtils;
import org.apache.flink.client.deployment.ClusterClientJobClientAdapter;
import org.apache.flink.client.deployment.StandaloneClusterId;
import org.apache.flink.client.deployment.executors.PipelineExecutorUtils;
import org.apache.flink.client.program.ClusterClientProvider;
import org.apache.flink.client.program.PackagedProgram;
import org.apache.flink.client.program.ProgramInvocationException;
import org.apache.flink.client.program.rest.RestClusterClient;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.core.execution.DefaultExecutorServiceLoader;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.PipelineExecutor;
import org.apache.flink.core.execution.PipelineExecutorFactory;
import org.apache.flink.core.execution.PipelineExecutorServiceLoader;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.plugin.PluginUtils;
import org.apache.flink.runtime.jobgraph.JobGraph;

/**
 * Runs a program's main on the client, as Flink's own client does. One word: a folder, in which lie conf/ with Flink's
 * configuration and program.properties with
 *
 * <pre>
 * jar, class           the program; one of them may be absent
 * argument.N           its arguments
 * classpath.N          URLs
 * set.KEY              configuration over that of conf/
 * graph                where this is set: the job's graph is written down, and submitted by others
 * </pre>
 *
 * With graph, execute() writes job.graph, and then job.properties:
 *
 * <pre>
 * id                   of the job
 * jar.N                URIs of the program's jars
 * set.KEY              configuration that main has set, but for those
 * artifact.N, file.N   files of this machine that the job's workers want, each with the name it has for them
 * </pre>
 *
 * Where there are artifacts, it waits for artifacts.properties with the folder into which each is put as NAME/FILE, and
 * writes placed.graph, which names them there. At last it waits for cluster.properties with the address and port at which
 * the job runs; both are absent where nobody waits for the job.
 */
public final class ClientMain {
    public static void main(String[] words) throws Exception {
        Path folder = Path.of(words[0]);
        Properties asked = read(folder.resolve("program.properties"));
        Configuration configuration = GlobalConfiguration.loadConfiguration(folder.resolve("conf").toString());
        for (String name : asked.stringPropertyNames()) {
            if (name.startsWith("set.")) configuration.setString(name.substring(4), asked.getProperty(name));
        }
        FileSystem.initialize(configuration, PluginUtils.createPluginManagerFromRootFolder(configuration));
        PackagedProgram.Builder builder = PackagedProgram.newBuilder().setConfiguration(configuration)
                .setArguments(numbered(asked, "argument.").toArray(new String[0]));
        if (asked.containsKey("jar")) builder.setJarFile(new File(asked.getProperty("jar")));
        if (asked.containsKey("class")) builder.setEntryPointClassName(asked.getProperty("class"));
        List<URL> classpath = new ArrayList<>();
        for (String url : numbered(asked, "classpath.")) classpath.add(new URL(url));
        builder.setUserClassPaths(classpath);
        boolean writesGraph = asked.containsKey("graph");
        if (!writesGraph) {
            // Where whoever started this is killed, nobody is left to interrupt it.
            ProcessHandle.current().parent().ifPresent(starter -> starter.onExit().thenRun(() -> System.exit(1)));
        }
        try (PackagedProgram program = builder.build()) {
            Set<String> jars = new LinkedHashSet<>(configuration.getOptional(PipelineOptions.JARS).orElse(List.of()));
            // Among them Flink's half of Python, and the jars inside of the program's.
            for (URL jar : program.getJobJarAndDependencies()) jars.add(jar.toString());
            configuration.set(PipelineOptions.JARS, new ArrayList<>(jars));
            PipelineExecutorServiceLoader executors = writesGraph
                    ? new GraphExecutor(folder, configuration.toMap()) : new DefaultExecutorServiceLoader();
            ClientUtils.executeProgram(executors, configuration, program, writesGraph, false);
        } catch (ProgramInvocationException e) {
            e.printStackTrace();
            System.exit(1);
        }
        // Clients of a program that nobody closed hold threads.
        System.exit(0);
    }

    private static Properties read(Path file) throws Exception {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<String> numbered(Properties asked, String prefix) {
        List<String> values = new ArrayList<>();
        for (int i = 0; asked.containsKey(prefix + i); i++) values.add(asked.getProperty(prefix + i));
        return values;
    }

    /** Leaves the graph of the one job in the folder and waits until somebody has a cluster for it. */
    private static final class GraphExecutor
            implements PipelineExecutorServiceLoader, PipelineExecutorFactory, PipelineExecutor {
        private final Path folder;
        private final Map<String, String> given;
        private final AtomicBoolean isUsed = new AtomicBoolean();
        private final Optional<ProcessHandle> starter = ProcessHandle.current().parent();

        /** @param given the configuration that main starts with */
        GraphExecutor(Path folder, Map<String, String> given) {
            this.folder = folder;
            this.given = given;
        }

        @Override
        public PipelineExecutorFactory getExecutorFactory(Configuration configuration) {
            return this;
        }

        @Override
        public Stream<String> getExecutorNames() {
            return Stream.of(getName());
        }

        @Override
        public String getName() {
            return "yarn-per-job";
        }

        @Override
        public boolean isCompatibleWith(Configuration configuration) {
            return true;
        }

        @Override
        public PipelineExecutor getExecutor(Configuration configuration) {
            return this;
        }

        @Override
        public CompletableFuture<JobClient> execute(Pipeline pipeline, Configuration configuration, ClassLoader loader)
                throws Exception {
            if (!isUsed.compareAndSet(false, true)) {
                throw new IllegalStateException("A per-job cluster runs one job, and this program executes a second");
            }
            // Flink 2 has neither per-job clusters nor this method.
            JobGraph graph = (JobGraph) PipelineExecutorUtils.class
                    .getMethod("getJobGraph", Pipeline.class, Configuration.class, ClassLoader.class)
                    .invoke(null, pipeline, configuration, loader);
            JobID id = graph.getJobID();
            Map<String, String> artifacts = localArtifacts(graph);
            // Each call adds the files to those that the graph names already.
            if (artifacts.isEmpty()) graph.writeUserArtifactEntriesToConfiguration();
            write(graph, "job.graph");
            describe(graph, artifacts, configuration.toMap());
            if (!artifacts.isEmpty()) {
                String place = await("artifacts.properties").getProperty("folder");
                artifacts.forEach((name, file) ->
                        graph.setUserArtifactRemotePath(name, place + "/" + name + "/" + Path.of(file).getFileName()));
                graph.writeUserArtifactEntriesToConfiguration();
                write(graph, "placed.graph");
            }
            Properties cluster = await("cluster.properties");
            ClusterClientProvider<StandaloneClusterId> clients = () -> {
                if (!cluster.containsKey("address")) {
                    throw new IllegalStateException("The program was detached from its job, which it asks about");
                }
                Configuration there = new Configuration(configuration);
                there.setString("rest.address", cluster.getProperty("address"));
                there.setString("rest.port", cluster.getProperty("port"));
                there.setString("high-availability.type", "NONE");
                there.setString("high-availability", "NONE");
                try {
                    return new RestClusterClient<>(there, StandaloneClusterId.getInstance());
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            };
            return CompletableFuture.completedFuture(new ClusterClientJobClientAdapter<>(clients, id, loader));
        }

        private static Map<String, String> localArtifacts(JobGraph graph) throws Exception {
            Map<String, String> artifacts = new TreeMap<>();
            for (Map.Entry<String, DistributedCacheEntry> artifact : graph.getUserArtifacts().entrySet()) {
                org.apache.flink.core.fs.Path path = new org.apache.flink.core.fs.Path(artifact.getValue().filePath);
                if (path.getFileSystem().isDistributedFS()) continue;
                artifacts.put(artifact.getKey(), Path.of(path.getPath()).toAbsolutePath().toString());
            }
            return artifacts;
        }

        private void describe(JobGraph graph, Map<String, String> artifacts, Map<String, String> configuration)
                throws Exception {
            Properties job = new Properties();
            job.setProperty("id", graph.getJobID().toHexString());
            int jars = 0;
            for (org.apache.flink.core.fs.Path jar : graph.getUserJars()) {
                job.setProperty("jar." + jars++, jar.toUri().toString());
            }
            configuration.forEach((key, value) -> {
                if (!value.equals(given.get(key)) && !key.equals(PipelineOptions.JARS.key())) {
                    job.setProperty("set." + key, value);
                }
            });
            int files = 0;
            for (Map.Entry<String, String> artifact : artifacts.entrySet()) {
                job.setProperty("artifact." + files, artifact.getKey());
                job.setProperty("file." + files++, artifact.getValue());
            }
            Path unfinished = folder.resolve("job.properties.unfinished");
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                job.store(out, null);
            }
            Files.move(unfinished, folder.resolve("job.properties"), StandardCopyOption.ATOMIC_MOVE);
        }

        private void write(JobGraph graph, String name) throws Exception {
            Path unfinished = folder.resolve(name + ".unfinished");
            try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(unfinished))) {
                out.writeObject(graph);
            }
            Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }

        /** Waits for an answer, of which whoever started this makes a whole file at once. */
        private Properties await(String name) throws Exception {
            Path answer = folder.resolve(name);
            while (!Files.exists(answer)) {
                // Whoever was to write it was killed: nobody else would ever end this process.
                if (starter.isPresent() && !starter.get().isAlive()) System.exit(1);
                Thread.sleep(50);
            }
            return read(answer);
        }
    }
}
