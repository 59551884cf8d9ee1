import PythonEnvironments
import Testing

struct DistributionTests {
    @Test(arguments: [
        ("apache_flink-1.20.5.dist-info", "apache-flink", "1.20.5"),
        ("ruamel.yaml-0.18.6.dist-info", "ruamel-yaml", "0.18.6"),
        ("python-dateutil-2.9.0.post0.dist-info", "python-dateutil", "2.9.0.post0"),
        ("docopt-0.6.2-py3.11.egg-info", "docopt", "0.6.2"),
        ("Zope__Interface-5.0-py3.8-linux-x86_64.egg", "zope-interface", "5.0"),
        ("local.egg-info", "local", ""),
    ])
    func nameAndVersionAreRead(folder: String, name: String, version: String) {
        let distribution = Distribution(folderName: folder)
        #expect(distribution?.name == name)
        #expect(distribution?.version == version)
    }

    @Test(arguments: ["numpy", "numpy.libs", ".dist-info", "x-1.0.dist-info.txt"])
    func otherNamesAreNone(folder: String) {
        #expect(Distribution(folderName: folder) == nil)
    }
}
