#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import Synchronization

/// Files under a temporary name, `NAME.PID.tmp`, that this process is writing, and what dead ones left of theirs.
public enum UnfinishedFiles {
    private struct State {
        var paths: Set<String> = []
        var isOver = false
    }

    private static let state = Mutex(State())

    /// Writes `path` under a temporary name, locked, and gives it its own when it is whole; false when not possible.
    static func write(_ bytes: UnsafeRawBufferPointer, to path: String) -> Bool {
        removeDead(beside: path)
        let temporary = "\(path).\(getpid()).tmp"
        guard begin(temporary), let file = FileDescriptor.writing(temporary) else {
            return finish(temporary, isWhole: false, as: path)
        }
        file.lock()
        let isWritten = file.write(bytes)
        let isWhole = file.close() && isWritten
        return finish(temporary, isWhole: isWhole, as: path)
    }

    private static func begin(_ temporary: String) -> Bool {
        state.withLock { state in
            if !state.isOver { state.paths.insert(temporary) }
            return !state.isOver
        }
    }

    /// Gives a file its name, or removes it when it is not whole; whether it has its name.
    private static func finish(_ temporary: String, isWhole: Bool, as path: String) -> Bool {
        state.withLock { state in
            guard state.paths.remove(temporary) != nil else { return false }
            if isWhole, rename(temporary, path) == 0 { return true }
            unlink(temporary)
            return false
        }
    }

    /// Removes them, for a program that is about to end; no others are begun.
    public static func removeAll() {
        state.withLock { state in
            state.isOver = true
            for path in state.paths { unlink(path) }
            state.paths.removeAll()
        }
    }

    /// Removes temporary files of the same folder and kind whose process is no more: nobody has them locked.
    private static func removeDead(beside path: String) {
        let folder = FileSystem.parent(path)
        let ending = path.split(separator: ".").last ?? ""
        for name in FileSystem.entries(of: folder) {
            let parts = name.split(separator: ".")
            guard parts.count >= 4, parts.last == "tmp", parts[parts.count - 3] == ending,
                let process = pid_t(parts[parts.count - 2]), process > 1, kill(process, 0) != 0, errno == ESRCH
            else { continue }
            let file = systemOpen("\(folder)/\(name)", O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
            guard file >= 0 else { continue }
            if flock(file, LOCK_EX | LOCK_NB) == 0 { unlink("\(folder)/\(name)") }
            close(file)
        }
    }

    private static func systemOpen(_ path: String, _ flags: CInt) -> CInt {
        #if canImport(Glibc)
            return Glibc.open(path, flags, 0o644)
        #elseif canImport(Musl)
            return Musl.open(path, flags, 0o644)
        #else
            return Darwin.open(path, flags, 0o644)
        #endif
    }
}
