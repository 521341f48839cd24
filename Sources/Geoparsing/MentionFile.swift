import Foundation
public import Intake
import Storage

/// Spans that a user wants resolved: a file of JSON lines `{"document","start","end"}`.
public struct MentionFile: Sendable {
    /// In the order of the file.
    public private(set) var mentions: [Geoparser.Mention] = []
    /// Lines that are no span.
    public private(set) var rejections: [Rejection] = []

    private struct Line: Decodable {
        let document: String
        let start: Int
        let end: Int
    }

    /// - Throws: `Rejection` when the file cannot be read.
    public init(path: String) throws(Rejection) {
        guard let bytes = try? FileSystem.read(path) else {
            throw Rejection(path: path, reason: "the file with mentions cannot be read")
        }
        let decoder = JSONDecoder()
        for (number, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
        {
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) { continue }
            guard let span = try? decoder.decode(Line.self, from: Data(line)), span.start >= 0, span.end > span.start
            else {
                rejections.append(
                    Rejection(
                        path: path,
                        reason: "line \(number + 1) is no {\"document\",\"start\",\"end\"} with start before end"))
                continue
            }
            mentions.append(.init(document: span.document, start: span.start, end: span.end))
        }
    }
}
