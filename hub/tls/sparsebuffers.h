// Where OpenSSL's buffers of a connection lie. Each connection has two of 17 KiB that are hardly
// ever filled beyond their first page; out of the heap they would be in memory as a whole.
#pragma once

namespace sidelight::hub
{

// Gives such buffers whole pages of their own, which take up memory only as far as they are used,
// and gives the pages back. Once, before anything else of OpenSSL is used; false when it is too
// late for that, and then all is as ever. Threads: any, afterwards.
bool useSparseTlsBuffers();

} // namespace sidelight::hub
