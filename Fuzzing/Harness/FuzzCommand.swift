import Dispatch
import Foundation
import Synchronization

/// The fuzzer's program; `Scripts/fuzz` calls it.
///
///     fuzz --list                        names of the readers
///     fuzz --seeds READER FOLDER         writes what the fuzzer begins with
///     fuzz --text FILE                   the text that an input of `words` stands for
///     FUZZED_READER=name fuzz ARGUMENTS  feeds that reader; the arguments are libFuzzer's
@main
struct FuzzCommand {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        switch arguments.first {
        case "--list": for reader in FuzzedReader.all { print(reader.name) }
        case "--seeds": try writeSeeds(Array(arguments.dropFirst()))
        case "--text":
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: arguments.last ?? "")))
            FileHandle.standardOutput.write(Data(try WordSoup.shared().text(bytes)))
        default: exit(fuzz())
        }
    }

    private static func reader(_ name: String?) -> FuzzedReader {
        guard let reader = FuzzedReader.all.first(where: { $0.name == name }) else {
            print("no reader is called '\(name ?? "")'; --list names them")
            exit(64)
        }
        return reader
    }

    private static func writeSeeds(_ arguments: [String]) throws {
        let seeds = try reader(arguments.first).seeds()
        for (number, bytes) in seeds.enumerated() {
            try Data(bytes).write(to: URL(fileURLWithPath: "\(arguments.last ?? ".")/seed-\(number)"))
        }
    }

    fileprivate static let fed = reader(ProcessInfo.processInfo.environment["FUZZED_READER"])

    private static func fuzz() -> CInt {
        let words = CommandLine.arguments + ["-max_len=\(fed.longest)"]
        var pointers = words.map { strdup($0) } + [nil]
        var count = CInt(words.count)
        return pointers.withUnsafeMutableBufferPointer { buffer in
            var first = buffer.baseAddress
            return runFuzzer(&count, &first) { bytes, count in
                FuzzCommand.feed([UInt8](UnsafeBufferPointer(start: bytes, count: count)))
                return 0
            }
        }
    }

    /// Reads the bytes to the end before it returns, as libFuzzer wants it.
    private static func feed(_ bytes: [UInt8]) {
        let box = Box()
        Task.detached {
            do {
                try await FuzzCommand.fed.read(bytes)
            } catch let fault as Violation {
                box.violation.withLock { $0 = fault }
            } catch {}
            box.done.signal()
        }
        box.done.wait()
        if let fault = box.violation.withLock({ $0 }) {
            FileHandle.standardError.write(Data("VIOLATION: \(fault)\n".utf8))
            abort()
        }
    }

    private final class Box: Sendable {
        let violation = Mutex<Violation?>(nil)
        let done = DispatchSemaphore(value: 0)
    }
}

/// libFuzzer without a `main` of its own, from compiler-rt's FuzzerInterface.h.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
