import Foundation

/// What stands at a path.
enum FileKind {
    case plain, folder, link, pipe, device, other

    /// Of the entry itself; nil when there is none.
    init?(ofEntry path: String) {
        var info = stat()
        guard lstat(path, &info) == 0 else { return nil }
        self.init(info)
    }

    init(_ info: stat) {
        switch info.st_mode & S_IFMT {
        case S_IFREG: self = .plain
        case S_IFDIR: self = .folder
        case S_IFLNK: self = .link
        case S_IFIFO: self = .pipe
        case S_IFCHR: self = .device
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

/// What the last call of the system says went wrong.
func systemReason() -> String { String(cString: strerror(errno)) }
