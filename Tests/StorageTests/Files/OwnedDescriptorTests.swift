import SystemPackage
import TestSupport
import Testing

@testable import Storage

@Suite struct OwnedDescriptorTests {
    @Test func whatIsWrittenIsReadAgain() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/name.txt"
        let bytes = [UInt8](repeating: 0x41, count: 3 << 20)
        let new = try OwnedDescriptor.open(path, .readWrite, .create, permissions: .ownerReadWrite)
        try new.write(bytes)
        #expect(try new.position() == bytes.count)
        try new.rewind()
        #expect(try new.position() == 0)
        try new.synchronise()
        try new.close()
        #expect(try FileSystem.read(path) == bytes)
    }

    /// Two descriptors of one file stand for two programs.
    @Test func aLockIsHeldUntilItsOwnerGoes() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("", "lock")
        let first = try OwnedDescriptor.open(path, .readOnly)
        let second = try OwnedDescriptor.open(path, .readOnly)
        try first.lock()
        #expect(throws: Errno.resourceTemporarilyUnavailable) { try second.lock() }
        try first.close()
        try second.lock()
    }

    @Test func aFullDeviceAndAFolderThatIsALinkAreErrors() throws {
        let folder = try TemporaryFolder()
        #expect(throws: Errno.notDirectory) { try openFolder(try folder.file("", "file"), followsLinks: true) }
        guard FileKind(of: "/dev/full") == .device else { return }
        let full = try OwnedDescriptor.open("/dev/full", .writeOnly)
        #expect(throws: Errno.noSpace) { try full.write([1]) }
    }

    private func openFolder(_ path: String, followsLinks: Bool) throws {
        let folder = try OwnedDescriptor.openFolder(path, followsLinks: followsLinks)
        try folder.close()
    }
}
