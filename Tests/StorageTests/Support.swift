import Foundation
import TestSupport

extension TemporaryFolder {
    /// Writes a file and returns its path.
    func file(_ bytes: [UInt8], _ name: String) throws -> String { try write(name, Data(bytes)) }

    func file(_ text: String, _ name: String) throws -> String { try write(name, text) }

    /// The text of a file; nil when there is none.
    func text(_ name: String) -> String? { try? String(contentsOfFile: "\(path)/\(name)", encoding: .utf8) }
}
