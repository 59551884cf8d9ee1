package import CommandLine

/// The options of `bobbin env pack`.
package enum EnvPackOptions {
    package static let from = OptionSpecification(
        "--from", kind: .value, valueName: "DIR", form: .folder,
        help: "The environment to pack: a folder made by venv, virtualenv, uv, conda, or mamba.")
    package static let requirements = OptionSpecification(
        "--requirements", kind: .value, valueName: "FILE", form: .file,
        help: "A requirements file: the environment is made for it, with pip or uv.")
    package static let condaFile = OptionSpecification(
        "--conda-file", kind: .value, valueName: "FILE", form: .file,
        help: "A conda environment file: the environment is made for it, with micromamba, mamba, or conda.")
    package static let python = OptionSpecification(
        "--python", kind: .value, valueName: "VERSION",
        help: "The Python for --requirements: a version such as 3.11, or a program. Default: python3.")
    package static let indexURL = OptionSpecification(
        "--index-url", kind: .value, valueName: "URL",
        help: "Where packages come from. PIP_* variables and pip's own settings count as well.")
    package static let out = OptionSpecification(
        "--out", kind: .value, valueName: "FILE", form: .file,
        help: "The archive: a name that ends in .zip, .tar.gz, or .tgz, here or in HDFS (hdfs:///envs/flink.zip). "
            + "Default: the environment's name and .zip.")
    package static let force = OptionSpecification(
        "--force", help: "Replace an archive that is there. Never do that to one that applications use.")
    package static let withPip = OptionSpecification(
        "--with-pip", help: "Keep pip, which -pyreq needs on the nodes.")
    package static let importing = OptionSpecification(
        "--import", kind: .repeated, valueName: "MODULE",
        help: "A module that must be importable once it is packed; may be given more than once.")

    package static let all = [
        from, requirements, condaFile, python, indexURL, out, withPip, importing, force,
    ]
}
