import LocalFiles

/// What the loader will want of a program or library.
struct LibraryFile: Hashable, Sendable {
    let soName: String?
    let needed: [String]
    let folders: [String]
    /// It has a DT_RUNPATH, so that the interpreter's own folders do not count for what it needs.
    let hasRunPath: Bool
    let glibc: [Int]

    init(_ image: ELFBytes) {
        soName = image.soName
        needed = image.needed
        folders = image.libraryFolders
        hasRunPath = image.dynamicEntries.contains { $0.tag == ELFBytes.DynamicEntry.runPath }
        glibc = image.glibcNeeded ?? []
    }
}
