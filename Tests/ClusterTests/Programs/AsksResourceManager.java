import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.yarn.api.records.ApplicationId;
import org.apache.hadoop.yarn.client.api.YarnClient;
import org.apache.hadoop.yarn.exceptions.ApplicationNotFoundException;

/** Asks the ResourceManager at the address of its first argument with Hadoop's own client. */
public class AsksResourceManager {
  public static void main(String[] args) throws Exception {
    Configuration conf = new Configuration(false);
    conf.set("yarn.resourcemanager.address", args[0]);
    try (YarnClient client = YarnClient.createYarnClient()) {
      client.init(conf);
      client.start();
      System.out.println(client.getYarnClusterMetrics().getNumNodeManagers());
      System.out.println(client.createApplication().getNewApplicationResponse().getApplicationId());
      try {
        client.getApplicationReport(ApplicationId.newInstance(1, 2));
      } catch (ApplicationNotFoundException e) {
        System.out.println(e.getMessage());
      }
    }
  }
}
