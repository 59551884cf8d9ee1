import java.io.File;
import java.io.PrintWriter;
import java.util.Collections;
import java.util.HashMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.security.UserGroupInformation;
import org.apache.hadoop.yarn.api.records.ApplicationAttemptId;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.api.records.ContainerId;
import org.apache.hadoop.yarn.logaggregation.AggregatedLogFormat;

/**
 * Writes aggregated logs with the NodeManager's own classes, the same bytes from Hadoop 3.3.6 to 3.5.0:
 * java -cp "HADOOP/*" WriteLogs.java /FOLDER/aggregated-logs /SCRATCH none; for aggregated-logs-gz, gz
 */
public class WriteLogs {
    public static void main(String[] arguments) throws Exception {
        File scratch = new File(arguments[1]);
        ApplicationId application = ApplicationId.newInstance(1795246195732L, 12);
        UserGroupInformation user = UserGroupInformation.createRemoteUser("me");
        AggregatedLogFormat.LogWriter writer = new AggregatedLogFormat.LogWriter();
        Configuration configuration = new Configuration();
        configuration.set("yarn.nodemanager.log-aggregation.compression-type", arguments[2]);
        writer.initialize(configuration, new Path("file://" + arguments[0]), UserGroupInformation.getCurrentUser());
        writer.writeApplicationOwner(user.getShortUserName());
        writer.writeApplicationACLs(new HashMap<>());
        for (int number = 1; number <= 2; number++) {
            ContainerId container =
                ContainerId.newContainerId(ApplicationAttemptId.newInstance(application, 1), number);
            File folder = new File(scratch, application + "/" + container);
            folder.mkdirs();
            String process = number == 1 ? "jobmanager" : "taskmanager";
            try (PrintWriter log = new PrintWriter(new File(folder, process + ".log"), "UTF-8")) {
                log.print("java.io.IOException: naïve\n\tat Clicks.main(Clicks.java:31)\nprocess " + number + "\n");
            }
            new File(folder, process + ".err").createNewFile();
            writer.append(
                new AggregatedLogFormat.LogKey(container),
                new AggregatedLogFormat.LogValue(
                    Collections.singletonList(scratch.getPath()), container,
                    UserGroupInformation.getCurrentUser().getShortUserName()));
        }
        writer.close();
    }
}
