import Diagnostics
import FlinkConfiguration
import HadoopRecords
import LocalFiles

/// Archives, files, requirements, and folders of modules.
extension PythonPlanner {
    /// `--env`: one copy for both sides, which YARN unpacks once a node.
    mutating func placeEnvironment() throws(DeployError) {
        for resource in shippedArchives {
            let content = resource.source.location.flatMap { inputs.pythonArchives[$0] }
            unpacked.append(
                UnpackedArchive(folder: resource.key, name: resource.key, content: content, isInContainer: true))
        }
        guard let text = settings.environment else { return }
        let location = placement.location(of: text)
        guard ResourceSelector.archiveSuffixes.contains(where: location.name.lowercased().hasSuffix) else {
            throw DeployError(
                .inputMalformed, "\(text) is no archive by its name (--env)",
                hint: "An environment is a .zip, .tar.gz, .tgz, or .tar; bobbin env pack --from DIR makes one")
        }
        let exists: Bool
        var visibility = LocalResourceVisibility.application
        switch location {
        case .local(let path): exists = inputs.local[path]?.root?.kind == .file
        case .remote(let path):
            exists = inputs.remote[path]?.root?.isFolder == false
            // The nodes of one user share it between applications; for all users every folder above had to be open.
            visibility = .private
        }
        guard exists else {
            throw DeployError(
                .inputNotFound, "there is no file \(text) (--env)",
                hint: "Paths are of this machine; a file in HDFS is written hdfs:///PATH")
        }
        let content = inputs.pythonArchives[location]
        let name = location.name.lowercased()
        let isUnpackedByFlink = content?.hasLinks == true && (name.hasSuffix(".zip") || name.hasSuffix(".jar"))
        let archive: UnpackedArchive
        if isUnpackedByFlink {
            let place = try placement.place(text, of: "--env")
            archivePlaces.append((text, place))
            archives.append(place.text(text))
            archive = UnpackedArchive(folder: location.name, name: text, content: content, isInContainer: false)
            note(
                .pythonEnvironmentWithLinks, .mayFail,
                "\(text) is a zip with symbolic links, which YARN cannot unpack: Flink does, in every process again",
                hint: "bobbin env pack makes one without links; links in a .tar.gz are kept too")
        } else {
            let key = try placement.ship(location, type: .archive, visibility: visibility)
            if case .remote(let path) = location {
                archivePlaces.append((text, .remote(path)))
            } else {
                archivePlaces.append((text, .container(key)))
            }
            archive = UnpackedArchive(folder: key, name: text, content: content, isInContainer: true)
        }
        unpacked.insert(archive, at: 0)
        guard let content = archive.content else { return }
        guard content.interpreters.first != nil else {
            throw content.findings.lazy.compactMap(\.failure).first
                ?? DeployError(
                    .inputMalformed, "\(text) has no Python interpreter (--env)",
                    hint: "In it are: \(content.topLevel.prefix(8).joined(separator: ", ")). bobbin env pack makes an "
                        + "environment with one")
        }
    }

    mutating func placeArchives() throws(DeployError) {
        let option = FlinkOptions.pythonArchives
        var folders: Set<String> = []
        for archive in settings.archives {
            guard folders.insert(archive.folder).inserted else {
                throw PythonRefusal.doubledFolder(of: archive, option)
            }
            let place = try placement.place(archive.path, of: option)
            archivePlaces.append((archive.path, place))
            archives.append(archive.text(at: place.text(archive.path)))
            unpacked.append(
                UnpackedArchive(
                    folder: archive.folder, name: archive.path, content: content(of: place, archive.path),
                    isInContainer: false))
        }
        set(option, archives.joined(separator: ","), was: part.configuration.string(option) ?? "")
    }

    mutating func placeFiles() throws(DeployError) {
        let option = FlinkOptions.pythonFiles
        let archives = archivePlaces.compactMap { localPath($0.text) }
        for file in settings.files {
            let place = try placement.place(file, of: option, leavingOut: Set(archives))
            files.append(place.text(file))
            noteDoubled(file, place)
        }
        if !settings.files.isEmpty {
            set(option, files.joined(separator: ","), was: part.configuration.string(option))
        }
    }

    /// Flink hands each of the files to every worker, and each of the archives too.
    private mutating func noteDoubled(_ file: String, _ place: PythonPlacement.Place) {
        for (archive, archivePlace) in archivePlaces {
            if archivePlace.isInside(place) {
                note(
                    .pythonArchiveDoubled, .mayFail,
                    "\(file) of \(FlinkOptions.pythonFiles) holds the archive \(archive): each worker gets it twice",
                    hint: "Keep programs and archives in folders of their own")
            } else if !shipped.holds(file), let folder = localPath(file),
                localPath(archive)?.relative(to: folder)?.isEmpty == false
            {
                note(
                    .pythonArchiveDoubled, .corrected,
                    "the archive \(archive) is left out of \(file) of \(FlinkOptions.pythonFiles): it is sent once")
            }
        }
    }

    private func localPath(_ text: String) -> LocalPath? {
        if case .local(let path) = placement.location(of: text) { path } else { nil }
    }

    mutating func placeRequirements() throws(DeployError) {
        let option = FlinkOptions.pythonRequirements
        guard let requirements = settings.requirements else { return }
        let file = try placement.place(requirements.path, of: option).text(requirements.path)
        var text = file
        if let cache = requirements.alias { text += "#" + (try placement.place(cache, of: option).text(cache)) }
        set(option, text, was: part.configuration.string(option))
    }

    /// Folders of the nodes, by what Flink says of the option; one that exists here is sent along, as the nodes do not
    /// have it.
    mutating func placePythonPath() throws(DeployError) {
        guard !settings.pythonPath.isEmpty else { return }
        let option = FlinkOptions.pythonPath
        try PythonRefusal.checkPythonPath(inputs.distribution.version)
        var kept: [String] = []
        for folder in settings.pythonPath {
            guard case .local(let path) = placement.location(of: folder), inputs.local[path]?.root != nil,
                !Self.belongsToSystem(path), !shipped.holds(folder)
            else {
                kept.append(folder)
                continue
            }
            files.append(try placement.place(folder, of: option).text(folder))
        }
        guard kept.count < settings.pythonPath.count else { return }
        set(FlinkOptions.pythonFiles, files.joined(separator: ","), was: nil)
        if kept.isEmpty {
            part.configuration.remove(option)
        } else {
            set(option, kept.joined(separator: ":"), was: nil)
        }
    }

    /// Folders that every machine has of its own.
    private static func belongsToSystem(_ path: LocalPath) -> Bool {
        ["usr", "lib", "lib64", "bin", "opt", "etc"].contains(path.components.first ?? "")
    }
}

extension PythonPlacement.Place {
    /// How an option names it: what is in HDFS as the user wrote it.
    func text(_ written: String) -> String {
        switch self {
        case .container(let name): name
        case .remote: written
        }
    }

    /// Whether it lies below a folder.
    fileprivate func isInside(_ folder: Self) -> Bool {
        switch (self, folder) {
        case (.container(let name), .container(let folder)): name.hasPrefix(folder + "/")
        case (.remote(let path), .remote(let folder)): path.description.hasPrefix(folder.description + "/")
        default: false
        }
    }
}
