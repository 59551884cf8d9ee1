import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;

/** Counts a thousand made-up page views by page, and writes a line for each page to the folder in {@code --out}. */
public class PageViews {
  private static final String[] PAGES = {"/", "/search", "/article", "/basket"};

  public static void main(String[] args) throws Exception {
    if (args.length != 2 || !args[0].equals("--out")) {
      throw new IllegalArgumentException("PageViews needs --out FOLDER");
    }
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    env.fromSequence(0, 999)
        .map(n -> Tuple2.of(PAGES[(int) (n % 7 % PAGES.length)], 1L))
        .returns(Types.TUPLE(Types.STRING, Types.LONG))
        .name("views")
        .keyBy(view -> view.f0)
        .sum(1)
        .map(count -> count.f1 + " views of " + count.f0)
        .returns(Types.STRING)
        .name("counts")
        .sinkTo(
            FileSink.forRowFormat(new Path(args[1]), new SimpleStringEncoder<String>())
                .withBucketAssigner(new BasePathBucketAssigner<>())
                .build())
        .name("out");
    env.execute("page views");
  }
}
