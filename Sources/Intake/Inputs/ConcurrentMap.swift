/// Does `work` for each input, at most `limit` at a time, and hands over each result as it comes, in no order. What is
/// done and handed over is not kept, nor is an input taken before its turn, so that the memory needed does not grow with
/// the number of inputs. A cancelled task begins no further work; its caller checks for that.
package func forEachResult<Inputs: Sequence, Output: Sendable>(
    of inputs: Inputs, limit: Int, work: @escaping @Sendable (Inputs.Element) async -> Output,
    collect: (Output) -> Void
) async where Inputs.Element: Sendable {
    await withTaskGroup(of: Output.self) { group in
        var rest = inputs.makeIterator()
        func addNext() {
            guard !Task.isCancelled, let next = rest.next() else { return }
            group.addTask { await work(next) }
        }
        for _ in 0..<max(1, limit) { addNext() }
        for await output in group {
            collect(output)
            addNext()
        }
    }
}
