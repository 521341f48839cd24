import Foundation
import Testing

/// What once made a reader trap, or break what holds for every input, is read anew: to a result or a thrown error.
///
/// A trap ends the run of the tests; the last line on standard error names the file then.
struct CrashReplayTests {
    struct Crash: Sendable, CustomTestStringConvertible {
        let reader: String
        let file: String

        var testDescription: String { "\(reader)/\(file)" }
    }

    static let folder = Repository.root + "/Tests/Fixtures/Crashes"

    static let crashes: [Crash] = {
        let manager = FileManager.default
        let readers = (try? manager.contentsOfDirectory(atPath: folder))?.sorted() ?? []
        return readers.filter { $0 != "README.md" }.flatMap { reader in
            ((try? manager.contentsOfDirectory(atPath: "\(folder)/\(reader)"))?.sorted() ?? [])
                .map { Crash(reader: reader, file: $0) }
        }
    }()

    @Test(arguments: crashes) func endsWithAResultOrAnError(_ crash: Crash) async throws {
        let reader = try #require(FuzzedReader.all.first { $0.name == crash.reader }, "no reader has that name")
        FileHandle.standardError.write(Data("reading Tests/Fixtures/Crashes/\(crash.testDescription)\n".utf8))
        let bytes = try Repository.bytes("Tests/Fixtures/Crashes/\(crash.testDescription)")
        #expect(await violation(of: reader, bytes) == nil)
    }

    /// The fuzzer gets nowhere from seeds that are turned away at the door.
    @Test(arguments: FuzzedReader.all.map(\.name)) func someSeedIsReadWell(_ name: String) async throws {
        let reader = try #require(FuzzedReader.all.first { $0.name == name })
        var readWell = 0
        for seed in try reader.seeds() {
            #expect(await violation(of: reader, seed) == nil)
            if (try? await reader.read(seed)) != nil { readWell += 1 }
        }
        #expect(readWell > 0)
    }

    private func violation(of reader: FuzzedReader, _ bytes: [UInt8]) async -> String? {
        do {
            try await reader.read(bytes)
        } catch let fault as Violation {
            return fault.description
        } catch {}
        return nil
    }
}
