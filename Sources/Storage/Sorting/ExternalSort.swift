/// Sorts any number of records in bounded memory: what fills the memory is sorted and written out as a run, and the runs
/// are merged at the end (Knuth, "The Art of Computer Programming", vol. 3, 5.4).
///
/// Records are ordered by the bytes of their keys, then of their contents; the result does not depend on the order in
/// which they come, nor on the memory.
package struct ExternalSort {
    private struct Run {
        var start: Int
        var end: Int
    }

    private let folder: String?
    private let memory: Int
    private var buffer = RecordBuffer()
    private var scratch: ScratchFile?
    private var runs: [Run] = []

    /// - Parameters:
    ///   - folder: where runs are written; nil for the folder for temporary files.
    ///   - memory: bytes of records to hold before they are written out.
    package init(folder: String?, memory: Int = 24 << 20) {
        self.folder = folder
        self.memory = memory
    }

    /// - Throws: `StorageError.unwritable` when a run cannot be written.
    package mutating func add(key: [UInt8], content: some Collection<UInt8>) throws(StorageError) {
        buffer.add(key: key, content: content)
        if buffer.size >= memory { try writeRun() }
    }

    /// Hands out all records in order; afterwards the sort is empty.
    /// - Throws: what `body` throws; `StorageError.cancelled` when the task is cancelled.
    package mutating func finish(
        _ body: (_ key: UnsafeRawBufferPointer, _ content: UnsafeRawBufferPointer) throws(StorageError) -> Void
    ) throws(StorageError) {
        guard let scratch else {
            buffer.sort()
            try buffer.forEach(body)
            buffer.removeAll()
            return
        }
        if !buffer.isEmpty { try writeRun() }
        buffer = RecordBuffer()
        let share = max(1 << 14, min(1 << 18, memory / max(1, runs.count)))
        var merge = RunMerge(runs.map { RunReader(scratch, $0.start..<$0.end, buffer: share) })
        var count = 0
        while let record = merge.next() {
            try record.withRecord(body)
            count += 1
            if count.isMultiple(of: 1024), Task.isCancelled { throw .cancelled }
        }
        runs = []
        self.scratch = nil
    }

    private mutating func writeRun() throws(StorageError) {
        let file: ScratchFile
        if let scratch {
            file = scratch
        } else if let folder {
            file = try ScratchFile.make(in: folder)
        } else {
            file = try ScratchFile.make()
        }
        scratch = file
        buffer.sort()
        let start = file.size
        var pending: [UInt8] = []
        pending.reserveCapacity(1 << 20)
        try buffer.forEach { (key, content) throws(StorageError) in
            for count in [key.count, content.count] {
                withUnsafeBytes(of: UInt32(count).littleEndian) { pending.append(contentsOf: $0) }
            }
            pending.append(contentsOf: key)
            pending.append(contentsOf: content)
            if pending.count > 1 << 20 { try file.flush(&pending) }
        }
        try file.flush(&pending)
        runs.append(Run(start: start, end: file.size))
        buffer.removeAll()
    }
}

extension ScratchFile {
    fileprivate func flush(_ bytes: inout [UInt8]) throws(StorageError) {
        try append(bytes)
        bytes.removeAll(keepingCapacity: true)
    }
}
