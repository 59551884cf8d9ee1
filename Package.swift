// swift-tools-version: 6.2
import PackageDescription

// Every import that leaks into another module says `package import`, an existential says `any`,
// and a warning stops the build.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

/// A module of `Sources/`, which may import those that it names and no others.
/// `embedded` are files that become bytes of the program.
func module(_ name: String, _ imports: [String] = [], embedded: [String] = []) -> Target {
    .target(
        name: name, dependencies: imports.map { .init(stringLiteral: $0) },
        resources: embedded.map { .embedInCode($0) },
        swiftSettings: settings)
}

/// The tests of a module, in `Tests/`; `data` are the folders there that hold no Swift.
func tests(_ name: String, _ imports: [String], data: [String] = []) -> Target {
    .testTarget(
        name: name, dependencies: imports.map { .init(stringLiteral: $0) }, exclude: data, swiftSettings: settings)
}

/// One of the distribution's C libraries: a module map and a shim, nothing else.
func systemLibrary(_ name: String, _ pkgConfig: String, apt package: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([package])])
}

let package = Package(
    name: "bobbin",
    products: [.executable(name: "bobbin", targets: ["bobbin"])],
    targets: [
        systemLibrary("CCurl", "libcurl", apt: "libcurl4-openssl-dev"),
        systemLibrary("CXML2", "libxml-2.0", apt: "libxml2-dev"),
        systemLibrary("CYAML", "yaml-0.1", apt: "libyaml-dev"),
        systemLibrary("CArchive", "libarchive", apt: "libarchive-dev"),
        systemLibrary("CZlib", "zlib", apt: "zlib1g-dev"),
        systemLibrary("CSQLite", "sqlite3", apt: "libsqlite3-dev"),
        systemLibrary("CMicroHTTPD", "libmicrohttpd", apt: "libmicrohttpd-dev"),
        .systemLibrary(name: "CGlibc"),

        // say
        module("Diagnostics"),
        module("Threads", ["CGlibc"]),
        module("LocalFiles", ["Diagnostics", "Threads"]),
        module("Subprocesses", ["Diagnostics", "LocalFiles", "Threads", "CGlibc"]),
        module("HadoopRecords", ["Diagnostics"]),
        // read
        module("HadoopConfiguration", ["Diagnostics", "LocalFiles", "HadoopRecords", "CXML2"]),
        module("FlinkConfiguration", ["Diagnostics", "LocalFiles", "CYAML"]),
        module("Archives", ["Diagnostics", "LocalFiles", "Threads", "CArchive", "CZlib"]),
        // talk
        module("CurlHTTP", ["Diagnostics", "LocalFiles", "HadoopRecords", "Threads", "CCurl"]),
        module("HadoopREST", ["Diagnostics", "HadoopRecords", "CurlHTTP"]),
        module("WebHDFS", ["Diagnostics", "LocalFiles", "HadoopRecords", "CurlHTTP", "HadoopREST"]),
        module("ResourceManager", ["Diagnostics", "HadoopRecords", "CurlHTTP", "HadoopREST"]),
        module("NodeManager", ["Diagnostics", "HadoopRecords", "CurlHTTP", "HadoopREST"]),
        module("FlinkREST", ["Diagnostics", "LocalFiles", "HadoopRecords", "CurlHTTP", "HadoopREST"]),
        module("ServiceClient", ["Diagnostics", "LocalFiles", "CurlHTTP"]),
        // decide
        module(
            "FlinkDeployment",
            ["Diagnostics", "LocalFiles", "HadoopRecords", "HadoopConfiguration", "FlinkConfiguration"]),
        module(
            "PythonEnvironments",
            ["Diagnostics", "LocalFiles", "Threads", "Subprocesses", "FlinkConfiguration", "Archives", "CGlibc"]),
        // try
        module("HadoopRPC", ["Diagnostics", "HadoopRecords", "Threads"]),
        // remember
        module("SQLiteStore", ["Diagnostics", "LocalFiles", "CSQLite"]),
        module("Ledger", ["Diagnostics", "LocalFiles", "HadoopRecords", "SQLiteStore"]),
        module(
            "Sandbox",
            [
                "Diagnostics", "LocalFiles", "Threads", "Subprocesses", "HadoopRecords", "Archives", "SQLiteStore",
                "HadoopRPC", "HTTPServing", "CurlHTTP",
            ]),
        // do
        module(
            "DeployEngine",
            [
                "Diagnostics", "LocalFiles", "HadoopRecords", "HadoopConfiguration", "FlinkConfiguration", "Archives",
                "CurlHTTP", "HadoopREST", "WebHDFS", "ResourceManager", "NodeManager", "FlinkREST", "FlinkDeployment",
                "Ledger", "PythonEnvironments", "Subprocesses", "Threads",
            ], embedded: ["ClientMain/ClientMain.java"]),
        // show
        module("HTTPServing", ["Diagnostics", "LocalFiles", "Threads", "CMicroHTTPD"]),
        module(
            "DeployService",
            [
                "Diagnostics", "LocalFiles", "HadoopRecords", "HadoopConfiguration", "FlinkConfiguration",
                "FlinkDeployment", "CurlHTTP", "ResourceManager", "FlinkREST", "NodeManager", "Ledger", "DeployEngine",
                "HTTPServing", "Threads",
            ],
            embedded: ["dashboard.css", "dashboard.js", "icon.svg"].map { "Dashboard/Assets/" + $0 }),
        module("CommandLine", ["Diagnostics"]),
        module(
            "DeployCommands",
            [
                "Diagnostics", "LocalFiles", "HadoopRecords", "HadoopConfiguration", "FlinkConfiguration",
                "ResourceManager", "NodeManager", "WebHDFS", "FlinkREST", "FlinkDeployment", "Ledger", "DeployEngine",
                "CommandLine", "Archives", "CurlHTTP", "PythonEnvironments", "Subprocesses", "Threads", "CGlibc",
                "HTTPServing", "DeployService", "ServiceClient", "Sandbox",
            ]),
        .executableTarget(name: "bobbin", dependencies: ["DeployCommands", "LocalFiles"], swiftSettings: settings),

        .target(
            name: "TestSupport", dependencies: ["Diagnostics", "LocalFiles", "Subprocesses", "Threads"],
            path: "Tests/TestSupport",
            swiftSettings: settings),
        tests("DiagnosticsTests", ["Diagnostics", "LocalFiles", "HadoopRecords", "Subprocesses", "TestSupport"]),
        tests("SubprocessesTests", ["Subprocesses", "LocalFiles", "Diagnostics", "TestSupport"]),
        tests(
            "HadoopConfigurationTests",
            ["HadoopConfiguration", "HadoopRecords", "LocalFiles", "Diagnostics", "Subprocesses", "TestSupport"],
            data: ["Fixtures", "Oracle"]),
        tests(
            "FlinkConfigurationTests",
            ["FlinkConfiguration", "LocalFiles", "Diagnostics", "Subprocesses", "TestSupport"],
            data: ["Oracle"]),
        tests("ArchivesTests", ["Archives", "LocalFiles", "Diagnostics", "Subprocesses", "TestSupport"]),
        tests("CurlHTTPTests", ["CurlHTTP", "HadoopRecords", "LocalFiles", "Diagnostics", "TestSupport"]),
        tests(
            "HTTPServingTests",
            ["HTTPServing", "CurlHTTP", "LocalFiles", "Diagnostics", "Subprocesses", "TestSupport"]),
        tests(
            "WebHDFSTests",
            ["WebHDFS", "HadoopREST", "CurlHTTP", "HadoopRecords", "LocalFiles", "Diagnostics", "TestSupport"],
            data: ["Recorded"]),
        tests(
            "ResourceManagerTests",
            [
                "ResourceManager", "FlinkREST", "HadoopREST", "CurlHTTP", "HadoopRecords", "LocalFiles", "Diagnostics",
                "TestSupport",
            ],
            data: ["Recorded"]),
        tests(
            "FlinkDeploymentTests",
            [
                "FlinkDeployment", "FlinkConfiguration", "HadoopConfiguration", "HadoopRecords", "LocalFiles",
                "Diagnostics", "TestSupport",
            ],
            data: ["Golden"]),
        tests(
            "PythonEnvironmentsTests",
            [
                "PythonEnvironments", "Archives", "FlinkConfiguration", "LocalFiles", "Diagnostics", "Subprocesses",
                "Threads", "TestSupport",
            ]),
        tests("HadoopRPCTests", ["HadoopRPC", "HadoopRecords", "Diagnostics", "TestSupport"]),
        tests(
            "SandboxTests",
            [
                "Sandbox", "HadoopRPC", "HadoopRecords", "ResourceManager", "WebHDFS", "CurlHTTP", "LocalFiles",
                "Subprocesses", "Diagnostics", "TestSupport",
            ]),
        tests(
            "LedgerTests",
            ["Ledger", "SQLiteStore", "HadoopRecords", "LocalFiles", "Diagnostics", "Subprocesses", "TestSupport"]),
        tests(
            "CommandLineTests",
            ["CommandLine", "DeployCommands", "Subprocesses", "LocalFiles", "Diagnostics", "TestSupport"],
            data: ["Golden"]),
        tests(
            "DeployEngineTests",
            [
                "DeployEngine", "DeployCommands", "FlinkDeployment", "HadoopRecords", "HadoopConfiguration",
                "FlinkConfiguration", "LocalFiles", "Diagnostics", "Ledger", "TestSupport", "CommandLine", "CurlHTTP",
                "FlinkREST", "ResourceManager", "NodeManager", "WebHDFS", "Subprocesses", "Archives",
                "PythonEnvironments",
            ],
            data: ["Recorded"]),
        tests(
            "DeployServiceTests",
            [
                "DeployService", "DeployCommands", "ServiceClient", "DeployEngine", "FlinkDeployment", "HTTPServing",
                "CurlHTTP", "HadoopConfiguration",
                "HadoopRecords", "FlinkREST", "NodeManager", "Ledger", "SQLiteStore", "LocalFiles", "Diagnostics",
                "TestSupport",
            ]),
        tests(
            "ClusterTests",
            [
                "CurlHTTP", "HadoopRPC", "HadoopRecords", "Ledger", "LocalFiles", "Diagnostics", "Subprocesses",
                "TestSupport",
            ],
            data: ["Programs"]),
    ],
    swiftLanguageModes: [.v6]
)
