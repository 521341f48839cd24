public import Foundation

/// Bytes that another program reads or writes as a file. The file has no name, so that none is left however a run ends.
public struct TemporaryBytes: Sendable {
    private let file: ScratchFile

    /// - Parameter bytes: what is in it, from whose beginning it is read.
    /// - Throws: `StorageError.unwritable`.
    public init(_ bytes: [UInt8] = []) throws(StorageError) {
        file = try ScratchFile.make()
        try file.append(bytes)
        try file.rewind()
    }

    /// For the other program.
    public var handle: FileHandle { FileHandle(fileDescriptor: file.number, closeOnDealloc: false) }

    /// All that is in it.
    /// - Throws: `StorageError`.
    public func bytes() throws(StorageError) -> [UInt8] {
        var all: [UInt8] = []
        try file.forEachPiece { (piece) throws(StorageError) in all += piece }
        return all
    }
}
