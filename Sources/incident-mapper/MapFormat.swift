import ArgumentParser
import Foundation
import IncidentMapper

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

    /// nil when the program is in no folder of PATH.
    init?() {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let paths = folders.map { "\($0)/\(Self.program)" }
        guard let found = paths.first(where: FileManager.default.isExecutableFile) else { return nil }
        path = found
    }

    /// The map in another format: PDF in vectors, PNG at twice the width so that it is sharp on any screen.
    ///
    /// - Throws: `MapperError.unwritable` when the program fails.
    func converted(_ svg: [UInt8], name: String, to format: MapFormat) throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (source, target) = (folder.appendingPathComponent("map.svg"), folder.appendingPathComponent("map.out"))
        try Data(svg).write(to: source)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments =
            ["--format", format.rawValue] + (format == .png ? ["--zoom", "2"] : []) + [
                "--output", target.path, source.path,
            ]
        // The time in a PDF would make equal maps differ.
        process.environment = ProcessInfo.processInfo.environment.merging(["SOURCE_DATE_EPOCH": "0"]) { $1 }
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0, let data = FileManager.default.contents(atPath: target.path) else {
            throw MapperError.unwritable(path: name, reason: "\(Self.program) failed on it")
        }
        return [UInt8](data)
    }
}

extension DrawingOptions {
    /// Writes files, maps among them in the formats asked for, and returns the names.
    ///
    /// Maps of an earlier run that this one has nothing for are removed, and those that it was not asked for named on
    /// standard error: they may show other data than the layers beside them.
    func write(
        _ files: [(name: String, bytes: [UInt8])], to folder: OutputFolder, absent: [String]
    ) throws -> [String] {
        let all = try inFormats(files)
        try folder.write(all)
        folder.remove(absent)
        let names = all.map(\.name)
        let old = folder.mapsOfEarlierRuns(besides: names)
        if !old.isEmpty {
            Terminal.error("not drawn by this run, left from an earlier one: \(old.joined(separator: ", "))")
        }
        return names
    }

    private func inFormats(
        _ files: [(name: String, bytes: [UInt8])]
    ) throws -> [(name: String, bytes: [UInt8])] {
        let wanted = try formatList()
        let others = wanted.filter { $0 != .svg }
        let converter = others.isEmpty ? nil : MapConverter()
        if !others.isEmpty, converter == nil { Terminal.error(MapConverter.missing) }
        var all: [(name: String, bytes: [UInt8])] = []
        for file in files {
            guard file.name.hasSuffix(".svg") else {
                all.append(file)
                continue
            }
            // Without the program the map is there at least as SVG.
            if wanted.contains(.svg) || converter == nil { all.append(file) }
            guard let converter else { continue }
            for format in others {
                let name = "\(file.name.dropLast(3))\(format.rawValue)"
                all.append((name, try converter.converted(file.bytes, name: name, to: format)))
            }
        }
        return all
    }
}
