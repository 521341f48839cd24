/// A file that a run can write: its name in the folder of the outputs, and its bytes.
public struct NamedFile: Hashable, Sendable {
    /// In the folder of the outputs.
    public let name: String
    /// All of the file.
    public let bytes: [UInt8]

    /// - Parameter name: without a folder.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    package init(_ name: String, _ bytes: [UInt8]) { self.init(name: name, bytes: bytes) }
}
