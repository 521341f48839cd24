/// The environment, folder and file of the running program, without Foundation's start-up time.
package enum RunningProgram {
    /// The value of a variable of the environment; nil when it is not set.
    package static func environment(_ name: String) -> String? { SystemCalls.environment(name) }

    /// The folder that relative paths begin at.
    package static var currentFolder: String? { SystemCalls.currentFolder }

    /// The file that is run, without links.
    package static var executablePath: String? {
        if let path = FileSystem.realPath("/proc/self/exe") { return path }
        guard let first = CommandLine.arguments.first, first.contains("/") else { return nil }
        return FileSystem.realPath(first)
    }

    /// Folders in which a file for the time of a run may be made, the best first.
    static var temporaryFolders: [String] {
        let own = environment("TMPDIR").flatMap { $0.isEmpty ? nil : $0 }
        return (own.map { [$0] } ?? []) + ["/tmp", "/var/tmp", "."]
    }
}
