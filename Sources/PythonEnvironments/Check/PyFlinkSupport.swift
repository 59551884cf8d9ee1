package import FlinkConfiguration

/// What releases of PyFlink run with.
package enum PyFlinkSupport {
    /// The Pythons that a Flink is published for, by the `Requires-Python` and the classifiers of apache-flink.
    ///
    /// - Returns: nil for a Flink that is older or newer than those known.
    package static func pythons(for flink: FlinkVersion) -> ClosedRange<PythonVersion>? {
        switch (flink.major, flink.minor) {
        case (1, 17), (1, 18): PythonVersion(3, 7)...PythonVersion(3, 10)
        case (1, 19), (1, 20), (2, 0): PythonVersion(3, 8)...PythonVersion(3, 11)
        case (2, 1), (2, 2): PythonVersion(3, 9)...PythonVersion(3, 12)
        default: nil
        }
    }

    /// The module beyond its declared requirements that an apache-beam imports when a Python function runs: up to 2.50
    /// `pkg_resources`, which setuptools has no more from 82 on.
    static func undeclaredModule(ofBeam version: String) -> String? {
        let numbers = version.split(separator: ".").prefix(2).compactMap { Int($0) }
        guard numbers.count == 2 else { return nil }
        return (numbers[0], numbers[1]) < (2, 51) ? "pkg_resources" : "packaging"
    }
}
