import SystemPackage
import TestSupport
import Testing

@testable import Storage

@Suite struct OutputTargetTests {
    private func reason(_ path: String) -> String {
        do throws(StorageError) {
            _ = try OutputTarget(path)
            return "no error"
        } catch {
            guard case .unwritable(_, let reason) = error else { return "\(error)" }
            return reason
        }
    }

    @Test func whatAPathStandsForIsFound() throws {
        let folder = try TemporaryFolder()
        guard case .file(_, "new.svg", let rights) = try OutputTarget(folder.path + "/new.svg") else {
            Issue.record("a file that is not there yet is no file")
            return
        }
        #expect(rights.rawValue == 0o666)
        guard case .stream("/dev/null") = try OutputTarget("/dev/null") else {
            Issue.record("a device is no stream")
            return
        }
        guard case .standardOutput = try OutputTarget("-") else {
            Issue.record("- is not standard output")
            return
        }
    }

    @Test func foldersAreNoTargets() throws {
        let folder = try TemporaryFolder()
        #expect(reason(folder.path) == "there is a folder of that name")
        #expect(reason(folder.path + "/new/") == "a file is wanted, and this names a folder")
        #expect(reason(folder.path + "/nowhere/new.svg") == "No such file or directory")
    }
}
