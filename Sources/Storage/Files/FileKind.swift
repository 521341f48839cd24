import SystemPackage

/// What stands at a path.
package enum FileKind: Sendable {
    case plain, folder, link, pipe, device, other

    /// Of what a path leads to, through links; nil when there is nothing.
    package init?(of path: String) {
        guard let status = try? Stat(path) else { return nil }
        self.init(status)
    }

    /// Of the entry itself, which may be a link; nil when there is none.
    package init?(ofEntry path: String) {
        guard let status = try? Stat(path, followTargetSymlink: false) else { return nil }
        self.init(status)
    }

    init(_ status: Stat) {
        switch status.type {
        case .regular: self = .plain
        case .directory: self = .folder
        case .symbolicLink: self = .link
        case .fifo: self = .pipe
        case .characterSpecial: self = .device
        default: self = .other
        }
    }

    /// Why no file is written there.
    var inTheWay: String {
        switch self {
        case .folder: "there is a folder of that name"
        case .link: "there is a link of that name"
        case .pipe, .device: "there is a pipe or a device of that name"
        case .plain, .other: "what is there is no plain file"
        }
    }
}
