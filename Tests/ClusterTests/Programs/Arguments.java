import java.nio.charset.StandardCharsets;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Writes its arguments after the first to the file that the first names, each as its length in bytes, a colon, and its bytes. */
public class Arguments {
  public static void main(String[] args) throws Exception {
    Path path = new Path(args[0]);
    try (FSDataOutputStream out = FileSystem.get(path.toUri()).create(path, FileSystem.WriteMode.OVERWRITE)) {
      for (int i = 1; i < args.length; i++) {
        byte[] bytes = args[i].getBytes(StandardCharsets.UTF_8);
        out.write((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
      }
    }
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(1, 1).print();
    env.execute("arguments");
  }
}
