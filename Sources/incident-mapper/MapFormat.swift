import ArgumentParser
import Foundation
import IncidentMapper
import Intake
import MapMaking
import Storage
import Synchronization

/// A format that maps are written in.
enum MapFormat: String, CaseIterable, ExpressibleByArgument {
    case svg, pdf, png
}

/// The program that turns a map into PDF and PNG, where it is installed.
struct MapConverter {
    static let program = "rsvg-convert"
    static let missing =
        "no PDF or PNG without rsvg-convert; install it with 'apt-get install librsvg2-bin' or 'brew install librsvg'"

    private let path: String

    /// The conversion at work, which does not outlive the program.
    private struct Running {
        var process: pid_t = 0
        var isOver = false

        mutating func start(_ process: Process) throws {
            guard !isOver else { throw StorageError.stopped }
            try process.run()
            self.process = process.processIdentifier
        }
    }

    private static let running = Mutex(Running())

    /// Ends the conversion at work, for a program that is about to end; no others are begun.
    static func stop() {
        running.withLock { running in
            running.isOver = true
            if running.process > 0 { kill(running.process, SIGKILL) }
        }
    }

    /// nil when the program is in no folder of PATH.
    init?() {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let paths = folders.map { "\($0)/\(Self.program)" }
        guard let found = paths.first(where: FileManager.default.isExecutableFile) else { return nil }
        path = found
    }

    /// The map in another format: PDF in vectors, PNG at twice the width so that it is sharp on any screen.
    ///
    /// - Throws: `StorageError.unwritable` when the program fails.
    func converted(_ svg: [UInt8], name: String, to format: MapFormat) throws(StorageError) -> [UInt8] {
        // The files have no names, so that none is left however the run ends.
        let files = try (source: TemporaryBytes(svg), result: TemporaryBytes())
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = ["--format", format.rawValue] + (format == .png ? ["--zoom", "2"] : [])
        process.standardInput = files.source.handle
        process.standardOutput = files.result.handle
        // The time in a PDF would make equal maps differ.
        process.environment = ProcessInfo.processInfo.environment.merging(["SOURCE_DATE_EPOCH": "0"]) { $1 }
        do { try Self.running.withLock { try $0.start(process) } } catch {
            throw .unwritable(path: name, reason: "\(error)")
        }
        process.waitUntilExit()
        Self.running.withLock { $0.process = 0 }
        let bytes = try files.result.bytes()
        guard process.terminationStatus == 0, !bytes.isEmpty else {
            throw .unwritable(path: name, reason: "\(Self.program) failed on it")
        }
        return bytes
    }
}

extension DrawingOptions {
    /// What was staged.
    struct Staged {
        var names: [String] = []
        /// Whether all formats asked for are there.
        var isComplete = true
    }

    /// Stages files, maps among them in the formats asked for. Those of an earlier run that this one has nothing for go.
    ///
    /// - Throws: `StorageError`.
    func stage(
        _ output: OutputFiles, removesAbsent: Bool = true, in folder: OutputFolder, _ batch: OutputBatch,
        _ progress: ScanProgress
    ) throws -> Staged {
        let others = try formatList().filter { $0 != .svg }
        let converter = others.isEmpty ? nil : MapConverter()
        var staged = Staged(isComplete: others.isEmpty || converter != nil)
        if !staged.isComplete { Terminal.error(MapConverter.missing) }
        let all = try inFormats(output.files, others, converter, progress)
        progress.begin("writing")
        try folder.stage(all, in: batch)
        if removesAbsent { try folder.remove(output.absent, in: batch) }
        staged.names = all.map(\.name)
        return staged
    }

    /// Names maps on standard error that this run was not asked for: they may show other data than the layers beside
    /// them.
    func nameOldMaps(in folder: OutputFolder, besides names: [String]) {
        let old = folder.filesOfEarlierRuns(among: MapProduct.allCases.map(\.file), besides: names)
        guard !old.isEmpty else { return }
        Terminal.error("not drawn by this run, left from an earlier one: \(old.joined(separator: ", "))")
    }

    private func inFormats(
        _ files: [NamedFile], _ others: [MapFormat], _ converter: MapConverter?,
        _ progress: ScanProgress
    ) throws -> [NamedFile] {
        let keepsSVG = try formatList().contains(.svg)
        let maps = files.count { $0.name.hasSuffix(".svg") }
        if converter != nil { progress.begin("converting maps", of: maps * others.count) }
        var all: [NamedFile] = []
        for file in files {
            guard file.name.hasSuffix(".svg") else {
                all.append(file)
                continue
            }
            // Without the program the map is there at least as SVG.
            if keepsSVG || converter == nil { all.append(file) }
            guard let converter else { continue }
            for format in others {
                let name = "\(file.name.dropLast(3))\(format.rawValue)"
                all.append(NamedFile(name: name, bytes: try converter.converted(file.bytes, name: name, to: format)))
                progress.advance()
            }
        }
        return all
    }
}
