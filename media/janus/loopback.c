/*
 * Lets Janus take WebRTC media on a loopback address.
 *
 * Janus and libnice leave out interfaces that carry IFF_LOOPBACK when they gather ICE candidates, so on a machine that is
 * to listen on loopback only there would be none. Preloaded, this presents the loopback interface as an ordinary one whose
 * address is JANUS_MEDIA_ADDRESS (all of 127.0.0.0/8 is bound to lo, but the kernel lists only 127.0.0.1).
 *
 * cc -shared -fPIC -O2 -o loopback.so loopback.c -ldl
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <dlfcn.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <stddef.h>
#include <stdlib.h>

typedef int (*getifaddrs_function)(struct ifaddrs **);

int getifaddrs(struct ifaddrs **list)
{
	getifaddrs_function next = (getifaddrs_function)dlsym(RTLD_NEXT, "getifaddrs");
	const char *address = getenv("JANUS_MEDIA_ADDRESS");
	struct in_addr wanted;
	int result = next(list);

	if (result != 0 || address == NULL || inet_pton(AF_INET, address, &wanted) != 1)
		return result;

	for (struct ifaddrs *entry = *list; entry != NULL; entry = entry->ifa_next) {
		if (!(entry->ifa_flags & IFF_LOOPBACK) || entry->ifa_addr == NULL || entry->ifa_addr->sa_family != AF_INET)
			continue;
		entry->ifa_flags &= ~(unsigned int)IFF_LOOPBACK;
		((struct sockaddr_in *)entry->ifa_addr)->sin_addr = wanted;
	}

	return 0;
}
